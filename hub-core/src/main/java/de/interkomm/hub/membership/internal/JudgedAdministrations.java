package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.internal.RegisterByName.Edition;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whom a network's rule does not refuse. Judging the whole register takes a moment, so the outcome
 * is kept until the register changes.
 */
@Component
class JudgedAdministrations {

    /** Networks whose outcome is kept; each takes about a third of a megabyte. */
    private static final int KEPT = 16;

    private final RegisterByName register;
    private final Map<NetworkId, Judged> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<NetworkId, Judged> eldest) {
                    return size() > KEPT;
                }
            };

    JudgedAdministrations(RegisterByName register) {
        this.register = register;
    }

    /** By name, members included. */
    List<Prospect> of(MembershipPolicy policy) {
        Edition edition = register.current();
        synchronized (kept) {
            Judged known = kept.get(policy.network());
            if (known != null && known.isStill(policy, edition.version())) {
                return known.prospects();
            }
        }
        Judged judged = new Judged(policy, edition.version(), judge(policy, edition));
        synchronized (kept) {
            kept.put(policy.network(), judged);
        }
        return judged.prospects();
    }

    private static List<Prospect> judge(MembershipPolicy policy, Edition edition) {
        return edition.administrations().stream()
                .map(one -> prospect(policy, one))
                .filter(prospect -> prospect.verdict() != Verdict.NOT_ELIGIBLE)
                .toList();
    }

    private static Prospect prospect(MembershipPolicy policy, Administration administration) {
        Judgement judgement = policy.judge(Candidate.preview(administration));
        return new Prospect(
                administration, judgement.verdict(), judgement.verdictBeforeResolution());
    }

    private record Judged(MembershipPolicy policy, String register, List<Prospect> prospects) {

        boolean isStill(MembershipPolicy policy, String register) {
            return this.policy.equals(policy) && this.register.equals(register);
        }
    }
}
