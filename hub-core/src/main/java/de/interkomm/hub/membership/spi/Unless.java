package de.interkomm.hub.membership.spi;

import de.interkomm.hub.membership.spi.RuleNode.Combination;
import de.interkomm.hub.membership.spi.RuleNode.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** None of the exceptions may apply. */
record Unless(List<MembershipRule> exceptions) implements MembershipRule {

    private static final String NAME = "Unless";

    Unless {
        exceptions = List.copyOf(exceptions);
    }

    @Override
    public Judgement judge(Candidate candidate) {
        List<Finding> unclear = new ArrayList<>();
        for (MembershipRule exception : exceptions) {
            Judgement judgement = exception.judge(candidate);
            if (judgement.verdict() == Verdict.ELIGIBLE) {
                return excluded(exception, judgement);
            }
            if (judgement.verdict() == Verdict.NEEDS_REVIEW) {
                unclear.addAll(judgement.findings());
            }
        }
        return unclear.isEmpty()
                ? new Judgement(Verdict.ELIGIBLE, List.of())
                : new Judgement(Verdict.NEEDS_REVIEW, unclear);
    }

    /** A reason worded for the exception stands alone, any other is told to be one. */
    private static Judgement excluded(MembershipRule exception, Judgement judgement) {
        boolean ownWords = exception instanceof InOwnWords words && words.met() != null;
        return new Judgement(
                Verdict.NOT_ELIGIBLE,
                judgement.findings().stream()
                        .map(
                                finding ->
                                        new Finding(
                                                NAME,
                                                Verdict.NOT_ELIGIBLE,
                                                ownWords
                                                        ? finding.reason()
                                                        : Reasons.excluded(finding.reason()),
                                                finding.source()))
                        .toList());
    }

    @Override
    public RuleNode describe() {
        return new Group(
                Combination.UNLESS, exceptions.stream().map(MembershipRule::describe).toList());
    }

    @Override
    public Stream<MembershipRule> parts() {
        return exceptions.stream().flatMap(MembershipRule::parts);
    }
}
