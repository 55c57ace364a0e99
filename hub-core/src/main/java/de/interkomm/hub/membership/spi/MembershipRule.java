package de.interkomm.hub.membership.spi;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Says yes, no, or "a human must look", with a reason and the source it rests on. A rule knows only
 * the candidate it is given, so that a preview, an application and the coordinator's screen get the
 * same answer from the same object.
 */
@FunctionalInterface
public interface MembershipRule {

    Judgement judge(Candidate candidate);

    /** All must agree: the worst verdict counts, every finding is told. */
    static MembershipRule all(MembershipRule first, MembershipRule... others) {
        return candidate ->
                Arrays.stream(others)
                        .map(rule -> rule.judge(candidate))
                        .reduce(first.judge(candidate), Judgement::and);
    }

    /** One must agree: the best verdict counts, and only what led to it is told. */
    static MembershipRule any(MembershipRule first, MembershipRule... others) {
        return candidate ->
                Arrays.stream(others)
                        .map(rule -> rule.judge(candidate))
                        .reduce(
                                first.judge(candidate),
                                (a, b) ->
                                        Comparator.comparing(Judgement::verdict).compare(a, b) <= 0
                                                ? a
                                                : b);
    }
}
