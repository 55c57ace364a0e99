package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Optional;

/** Who may join which network, judged by the networks' own rules. */
public interface Eligibility {

    /** Every network's verdict, the most promising first. */
    List<Answer> of(Administration administration);

    /** One network's verdict; nothing if there is no such network. */
    Optional<Answer> of(NetworkId network, Administration administration);

    /** Administrations that nothing but an application keeps from joining, by key. */
    List<Administration> stillToWin(NetworkId network);

    /**
     * What a network says to an administration.
     *
     * @param member whether it, or somebody who works there, is a member already
     */
    record Answer(
            NetworkProfile network, MembershipPolicy policy, Judgement judgement, boolean member) {}
}
