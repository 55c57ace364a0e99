package de.interkomm.hub.membership.internal;

import static java.util.Comparator.comparing;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.membership.Eligibility.Prospect;
import de.interkomm.hub.membership.spi.Candidate;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.membership.spi.Verdict;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whom a network's rule does not refuse. Judging and sorting the whole register takes a second, so
 * the outcome is kept until the register changes.
 */
@Component
class JudgedAdministrations {

    /** Networks whose outcome is kept; each takes about a third of a megabyte. */
    private static final int KEPT = 16;

    private final Administrations administrations;
    private final Map<NetworkId, Judged> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<NetworkId, Judged> eldest) {
                    return size() > KEPT;
                }
            };

    JudgedAdministrations(Administrations administrations) {
        this.administrations = administrations;
    }

    /** By name, members included. */
    List<Prospect> of(MembershipPolicy policy) {
        String register = administrations.version();
        synchronized (kept) {
            Judged known = kept.get(policy.network());
            if (known != null && known.isStill(policy, register)) {
                return known.prospects();
            }
        }
        Judged judged = new Judged(policy, register, judge(policy));
        synchronized (kept) {
            kept.put(policy.network(), judged);
        }
        return judged.prospects();
    }

    private List<Prospect> judge(MembershipPolicy policy) {
        Collator german = Collator.getInstance(Locale.GERMANY);
        return administrations.all().stream()
                .map(one -> new Prospect(one, verdict(policy, one)))
                .filter(prospect -> prospect.verdict() != Verdict.NOT_ELIGIBLE)
                .sorted(
                        comparing((Prospect prospect) -> prospect.administration().name(), german)
                                .thenComparing(prospect -> prospect.administration().key()))
                .toList();
    }

    private static Verdict verdict(MembershipPolicy policy, Administration administration) {
        return policy.judge(Candidate.preview(administration)).verdictBeforeResolution();
    }

    private record Judged(MembershipPolicy policy, String register, List<Prospect> prospects) {

        boolean isStill(MembershipPolicy policy, String register) {
            return this.policy.equals(policy) && this.register.equals(register);
        }
    }
}
