package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** No administration is in or out by rule: an organ of the network resolves on each. */
public record ResolutionNeeded(LocalizedText reason, LocalizedText source)
        implements MembershipRule {

    static final String NAME = "ResolutionNeeded";

    @Override
    public Judgement judge(Candidate candidate) {
        return Judgement.of(new Finding(NAME, Verdict.NEEDS_REVIEW, reason, source));
    }

    @Override
    public RuleNode describe() {
        return new Leaf(
                new Condition.OrganResolution(), Verdict.NOT_ELIGIBLE, null, reason, source);
    }
}
