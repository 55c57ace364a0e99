package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who may join which network, judged by the networks' own rules. */
public interface Eligibility {

    /** Every network's verdict, the most promising first. */
    List<Answer> of(Administration administration);

    /** One network's verdict; nothing if there is no such network. */
    Optional<Answer> of(NetworkId network, Administration administration);

    /**
     * Administrations that no rule refuses and that are no members, by name. What only a resolution
     * is missing for, where the network's organ resolves on everybody, counts as eligible here:
     * otherwise such a network would have nobody to win.
     */
    List<Prospect> prospects(NetworkId network);

    /** The eligible ones of the {@link #prospects}, by key. */
    default List<Administration> stillToWin(NetworkId network) {
        return prospects(network).stream()
                .filter(prospect -> prospect.verdict() == Verdict.ELIGIBLE)
                .map(Prospect::administration)
                .sorted(Comparator.comparing(Administration::key))
                .toList();
    }

    /**
     * An administration that may become a member.
     *
     * @param verdict eligible, or in need of a look: of all rules but the {@link
     *     de.interkomm.hub.membership.spi.ResolutionNeeded} one
     */
    record Prospect(Administration administration, Verdict verdict) {}

    /**
     * What a network says to an administration.
     *
     * @param member whether it, or somebody who works there, is a member already
     */
    record Answer(
            NetworkProfile network, MembershipPolicy policy, Judgement judgement, boolean member) {}
}
