package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/** Nobody is admitted without a contact person; in a preview the rule only says so. */
public record ContactPersonNeeded(LocalizedText source) implements MembershipRule {

    /** Of its findings. */
    public static final String NAME = "ContactPersonNeeded";

    @Override
    public Judgement judge(Candidate candidate) {
        Candidate.Applicant applicant = candidate.applicant();
        if (applicant == null) {
            return found(Verdict.ELIGIBLE, Reasons.ofRules("contact.needed"));
        }
        return applicant.contactPersonNamed()
                ? found(Verdict.ELIGIBLE, Reasons.of("contact.named"))
                : found(Verdict.NOT_ELIGIBLE, Reasons.ofRules("contact.missing"));
    }

    private Judgement found(Verdict verdict, LocalizedText reason) {
        return Judgement.of(new Finding(NAME, verdict, reason, source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.ContactRequired(), source);
    }
}
