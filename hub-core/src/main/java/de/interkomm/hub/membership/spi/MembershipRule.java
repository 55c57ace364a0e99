package de.interkomm.hub.membership.spi;

import java.util.List;
import java.util.stream.Stream;

/**
 * Says yes, no, or "a human must look", with a reason and the source it rests on. A rule knows only
 * the candidate it is given, so that a preview, an application and the coordinator's screen get the
 * same answer from the same object.
 */
public interface MembershipRule {

    Judgement judge(Candidate candidate);

    /** The rule as data, so that it can be read, compared and, where it is stored, changed. */
    RuleNode describe();

    /** The rules this one is made of; itself, if it is not made of others. */
    default Stream<MembershipRule> parts() {
        return Stream.of(this);
    }

    /** All must agree: the worst verdict counts, every finding is told. */
    static MembershipRule all(MembershipRule first, MembershipRule... others) {
        return new AllOf(list(first, others));
    }

    /** One must agree: the best verdict counts, and only what led to it is told. */
    static MembershipRule any(MembershipRule first, MembershipRule... others) {
        return new AnyOf(list(first, others));
    }

    /** None may apply: whoever meets one of them is refused, or looked at if that is unclear. */
    static MembershipRule unless(MembershipRule first, MembershipRule... others) {
        return new Unless(list(first, others));
    }

    private static List<MembershipRule> list(MembershipRule first, MembershipRule... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toList();
    }
}
