package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** The declaration of intent is signed: told to everybody, awaited as a step. */
record DeclarationNeeded(LocalizedText source) implements MembershipRule {

    @Override
    public Judgement judge(Candidate candidate) {
        return Judgement.of(
                new Finding(
                        "DeclarationNeeded",
                        Verdict.ELIGIBLE,
                        Reasons.ofRules("declaration"),
                        source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.DeclarationSigned(), source);
    }
}
