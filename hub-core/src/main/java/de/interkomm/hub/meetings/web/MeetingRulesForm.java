package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.meetings.Counted;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.QuorumRule;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** How a group meets, as it is typed. */
record MeetingRulesForm(
        String noticeDays, String remindDays, String quorum, String quorumNumber, String counted) {

    MeetingRulesForm {
        noticeDays = requireNonNullElse(noticeDays, "");
        remindDays = requireNonNullElse(remindDays, "");
        quorum = requireNonNullElse(quorum, "");
        quorumNumber = requireNonNullElse(quorumNumber, "").strip();
        counted = requireNonNullElse(counted, "");
    }

    static MeetingRulesForm of(MeetingRules rules) {
        return new MeetingRulesForm(
                Integer.toString(rules.noticeDays()),
                Integer.toString(rules.remindDays()),
                rules.quorum().name(),
                rules.quorumNumber() == 0 ? "" : Integer.toString(rules.quorumNumber()),
                rules.counted().name());
    }

    /** The rules meant; {@code null} once something is wrong. */
    @Nullable MeetingRules toRules(Errors errors) {
        Integer notice =
                TYPING.number(errors, "noticeDays", noticeDays, 0, MeetingRules.LONGEST_NOTICE);
        Integer remind =
                TYPING.number(errors, "remindDays", remindDays, 0, MeetingRules.EARLIEST_REMINDER);
        QuorumRule rule = TYPING.choice(QuorumRule.values(), quorum, "quorum", errors);
        Counted who = TYPING.choice(Counted.values(), counted, "counted", errors);
        Integer number =
                rule == QuorumRule.NUMBER
                        ? TYPING.number(
                                errors,
                                "quorumNumber",
                                quorumNumber,
                                1,
                                MeetingRules.LARGEST_QUORUM)
                        : Integer.valueOf(0);
        return notice == null || remind == null || rule == null || who == null || number == null
                ? null
                : new MeetingRules(notice, remind, rule, number, who);
    }
}
