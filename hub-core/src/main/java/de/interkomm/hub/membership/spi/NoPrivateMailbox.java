package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/**
 * Whoever applies does not write from a private mailbox. For networks that a letter convinces: a
 * domain nobody has confirmed yet is a hint there, and keeps nobody waiting.
 */
public record NoPrivateMailbox(LocalizedText source) implements MembershipRule {

    /** Of its findings. */
    public static final String NAME = "NoPrivateMailbox";

    /** Of the finding that the mailbox tells nothing. */
    public static final String HINT = "NoPrivateMailbox.hint";

    @Override
    public Judgement judge(Candidate candidate) {
        Candidate.Applicant applicant = candidate.applicant();
        if (applicant == null) {
            return found(NAME, Verdict.ELIGIBLE, Reasons.of("mailbox.not-private"));
        }
        String name = candidate.administration().name();
        return switch (applicant.mailbox()) {
            case OFFICIAL ->
                    found(NAME, Verdict.ELIGIBLE, Reasons.belongs(candidate.administration()));
            case UNKNOWN -> found(HINT, Verdict.ELIGIBLE, Reasons.of("mailbox.hint", name));
            case ELSEWHERE ->
                    found(HINT, Verdict.ELIGIBLE, Reasons.of("mailbox.hint-elsewhere", name));
            case PRIVATE -> found(NAME, Verdict.NOT_ELIGIBLE, OfficialMailbox.PRIVATE);
        };
    }

    private Judgement found(String rule, Verdict verdict, LocalizedText reason) {
        return Judgement.of(new Finding(rule, verdict, reason, source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.NoPrivateMailbox(), source);
    }
}
