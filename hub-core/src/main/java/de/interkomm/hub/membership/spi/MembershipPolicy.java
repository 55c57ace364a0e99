package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Set;

/**
 * How a network is joined. A coded network is a bean of this type in its tenant module.
 *
 * @param rule judges every candidate
 * @param steps what comes before an admission; none where the rule itself admits. Each builds on
 *     the one before: an organ resolves on a letter, and a declaration follows a resolution
 * @param dispatches how the letter may come; empty where no letter is asked for
 * @param wayIn tells a candidate what to do, in a sentence or two
 */
public record MembershipPolicy(
        NetworkId network,
        MembershipRule rule,
        Set<AdmissionStep> steps,
        Set<Dispatch> dispatches,
        LocalizedText wayIn) {

    public MembershipPolicy {
        steps = Set.copyOf(steps);
        dispatches = Set.copyOf(dispatches);
        for (AdmissionStep step : steps) {
            if (!steps.containsAll(step.before())) {
                throw new IllegalArgumentException(step + " is taken only after " + step.before());
            }
        }
    }

    /** Whether the step must have happened before an admission. */
    public boolean needs(AdmissionStep step) {
        return steps.contains(step);
    }
}
