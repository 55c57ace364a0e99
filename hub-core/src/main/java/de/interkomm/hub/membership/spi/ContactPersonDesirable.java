package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** A contact person is welcome; a missing one is a friendly reminder and never a refusal. */
public record ContactPersonDesirable(LocalizedText source) implements MembershipRule {

    /** Of its findings. */
    public static final String NAME = "ContactPersonDesirable";

    @Override
    public Judgement judge(Candidate candidate) {
        boolean named = candidate.applicant() != null && candidate.applicant().contactPersonNamed();
        return Judgement.of(
                new Finding(
                        NAME,
                        Verdict.ELIGIBLE,
                        Reasons.of(named ? "contact.named" : "contact.desirable"),
                        source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.ContactDesired(), source);
    }
}
