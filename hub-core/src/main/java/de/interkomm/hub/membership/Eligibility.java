package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.network.MemberKind;
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

    /** Administrations that no rule refuses and that are no members, by name. */
    List<Prospect> prospects(NetworkId network);

    /**
     * Those of the {@link #prospects} that no rule leaves open, by key. Where the network's organ
     * resolves on everybody, that alone does not count: otherwise such a network would have nobody
     * to win.
     */
    default List<Administration> stillToWin(NetworkId network) {
        return prospects(network).stream()
                .filter(prospect -> prospect.beforeResolution() == Verdict.ELIGIBLE)
                .map(Prospect::administration)
                .sorted(Comparator.comparing(Administration::key))
                .toList();
    }

    /**
     * An administration that may become a member.
     *
     * @param verdict eligible, or in need of a look, as in every answer
     * @param beforeResolution the same of all rules but the {@link
     *     de.interkomm.hub.membership.spi.ResolutionNeeded} one
     */
    record Prospect(Administration administration, Verdict verdict, Verdict beforeResolution) {}

    /**
     * What a network says to an administration.
     *
     * @param belonging whether it, or somebody who works there, is a member already
     */
    record Answer(
            NetworkProfile network,
            MembershipPolicy policy,
            Judgement judgement,
            Belonging belonging) {

        /** Whether or not the membership rests. */
        public boolean member() {
            return belonging != Belonging.NONE;
        }

        public boolean rests() {
            return belonging == Belonging.RESTING;
        }

        /** Whether there is nothing to ask for: the administration itself is a member. */
        public boolean isMemberItself() {
            return member() && network.members() == MemberKind.ADMINISTRATION;
        }
    }

    /** How an administration belongs to a network. */
    enum Belonging {
        NONE,
        MEMBER,
        /** Its membership is suspended; of persons' memberships nothing is said here. */
        RESTING
    }
}
