package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** No rule decides: a person of the network does. */
record HumanDecision(About about, LocalizedText reason, LocalizedText source)
        implements MembershipRule {

    /** Whom the decision is about. */
    enum About {
        EVERYBODY,
        SOME
    }

    /** Of the findings where everybody is decided on. */
    static final String NAME = "HumanDecision";

    @Override
    public Judgement judge(Candidate candidate) {
        return Judgement.of(
                new Finding(
                        about == About.EVERYBODY ? NAME : "HumanDecisionOnSome",
                        Verdict.NEEDS_REVIEW,
                        reason,
                        source));
    }

    @Override
    public RuleNode describe() {
        return new Leaf(new Condition.Decision(), Verdict.NOT_ELIGIBLE, null, reason, source);
    }
}
