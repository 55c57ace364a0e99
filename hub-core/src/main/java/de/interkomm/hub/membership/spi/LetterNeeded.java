package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** The head of the administration writes a letter: told to everybody, awaited as a step. */
record LetterNeeded(LocalizedText source) implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        return Judgement.of(
                new Finding("LetterNeeded", Verdict.ELIGIBLE, Reasons.ofRules("letter"), source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.LetterRequired(), source);
    }
}
