package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Set;

/**
 * How a network is joined. A coded network is a bean of this type in its tenant module.
 *
 * @param version counts what coordinators have saved; {@link #CODED} for what a tenant module says
 * @param rule judges every candidate
 * @param steps what comes before an admission; none where the rule itself admits. Each builds on
 *     the one before: an organ resolves on a letter, and a declaration follows a resolution
 * @param dispatches how the letter may come; empty where no letter is asked for
 * @param wayIn tells a candidate what to do, in a sentence or two
 */
public record MembershipPolicy(
        NetworkId network,
        int version,
        MembershipRule rule,
        Set<AdmissionStep> steps,
        Set<Dispatch> dispatches,
        LocalizedText wayIn) {

    /** The version of a coded network's own policy. */
    public static final int CODED = 0;

    /** The policy of a coded network. */
    public MembershipPolicy(
            NetworkId network,
            MembershipRule rule,
            Set<AdmissionStep> steps,
            Set<Dispatch> dispatches,
            LocalizedText wayIn) {
        this(network, CODED, rule, steps, dispatches, wayIn);
    }

    public MembershipPolicy {
        steps = Set.copyOf(steps);
        dispatches = Set.copyOf(dispatches);
        for (AdmissionStep step : steps) {
            if (!steps.containsAll(step.before())) {
                throw new IllegalArgumentException(step + " is taken only after " + step.before());
            }
        }
    }

    /**
     * What the network says to a candidate. One that has vanished from the official register is
     * refused whatever the rule says: nobody is left there to join.
     */
    public Judgement judge(Candidate candidate) {
        return candidate.administration().endedOn() == null
                ? rule.judge(candidate)
                : OnlyWithAnAdministration.ended(candidate.administration());
    }

    /** How much the network wants somebody named who speaks for an administration. */
    public ContactNeed contactNeed() {
        if (asksFor(Condition.ContactRequired.class)) {
            return ContactNeed.REQUIRED;
        }
        return asksFor(Condition.ContactDesired.class) ? ContactNeed.DESIRED : ContactNeed.OPTIONAL;
    }

    private boolean asksFor(Class<? extends Condition> condition) {
        return rule.describe()
                .leaves()
                .map(RuleNode.Leaf::condition)
                .anyMatch(condition::isInstance);
    }

    /** Whether the step must have happened before an admission. */
    public boolean needs(AdmissionStep step) {
        return steps.contains(step);
    }

    /** Whether somebody is to be named. */
    public enum ContactNeed {
        REQUIRED,
        DESIRED,
        /** No rule says anything of it. */
        OPTIONAL
    }
}
