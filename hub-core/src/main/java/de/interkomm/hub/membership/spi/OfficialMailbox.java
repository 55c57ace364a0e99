package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Leaf;
import de.interkomm.hub.shell.LocalizedText;

/**
 * Whoever applies writes from an official mailbox, which alone proves where they work. A domain
 * nobody has confirmed yet is for a human to look at; a preview says so beforehand. Where a letter
 * is the proof, {@link NoPrivateMailbox} is enough.
 */
public record OfficialMailbox(LocalizedText source) implements MembershipRule {

    /** Of its findings. */
    public static final String NAME = "OfficialMailbox";

    /** Why a private mailbox is refused, unless a network says it in words of its own. */
    public static final LocalizedText PRIVATE = Reasons.of("mailbox.private");

    @Override
    public Judgement judge(Candidate candidate) {
        String name = candidate.administration().name();
        if (candidate.applicant() == null) {
            return found(Verdict.ELIGIBLE, Reasons.of("mailbox.needed"));
        }
        return switch (candidate.applicant().mailbox()) {
            case OFFICIAL -> found(Verdict.ELIGIBLE, Reasons.belongs(candidate.administration()));
            case UNKNOWN -> found(Verdict.NEEDS_REVIEW, Reasons.of("mailbox.unknown", name));
            case ELSEWHERE -> found(Verdict.NEEDS_REVIEW, Reasons.of("mailbox.elsewhere", name));
            case PRIVATE -> found(Verdict.NOT_ELIGIBLE, PRIVATE);
        };
    }

    private Judgement found(Verdict verdict, LocalizedText reason) {
        return Judgement.of(new Finding(NAME, verdict, reason, source));
    }

    @Override
    public RuleNode describe() {
        return Leaf.of(new Condition.VerifiedMailbox(), source);
    }
}
