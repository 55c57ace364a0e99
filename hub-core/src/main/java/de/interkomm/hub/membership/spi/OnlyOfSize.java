package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

import org.jspecify.annotations.Nullable;

/** The administration has so many inhabitants, both ends included. */
record OnlyOfSize(@Nullable Integer from, @Nullable Integer to, LocalizedText source)
        implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        int inhabitants = candidate.administration().inhabitants();
        return Judgement.of(
                new Finding(
                        "OnlyOfSize",
                        isWithin(inhabitants) ? Verdict.ELIGIBLE : Verdict.NOT_ELIGIBLE,
                        reason(inhabitants),
                        source));
    }

    private boolean isWithin(int inhabitants) {
        return (from == null || inhabitants >= from) && (to == null || inhabitants <= to);
    }

    private LocalizedText reason(int inhabitants) {
        if (from != null && inhabitants < from) {
            return Reasons.ofRules("inhabitants.few", inhabitants, from);
        }
        if (to != null && inhabitants > to) {
            return Reasons.ofRules("inhabitants.many", inhabitants, to);
        }
        return Reasons.ofRules("inhabitants.within", inhabitants);
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.Inhabitants(from, to), source);
    }
}
