package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.TYPING;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.resolutions.Majority;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/**
 * What is said of a ballot in writing.
 *
 * @param day of the deadline, as browsers write days, and {@code time} as they write times
 */
record OpeningForm(String way, String majority, String day, String time) {

    private static final int USUAL_DAYS = 14;
    private static final Period LONGEST = Period.ofYears(1);

    OpeningForm {
        way = requireNonNullElse(way, "");
        majority = requireNonNullElse(majority, "");
        day = requireNonNullElse(day, "");
        time = requireNonNullElse(time, "");
    }

    static OpeningForm of(VotingRules rules, LocalDate today) {
        return new OpeningForm(
                rules.way().name(),
                rules.majority().name(),
                today.plusDays(USUAL_DAYS).toString(),
                "18:00");
    }

    /** The group's rules with what is different this time; {@code null} if something is wrong. */
    @Nullable VotingRules toRules(VotingRules rules, Errors errors) {
        Way chosen = TYPING.choice(Way.values(), way, "way", errors);
        Majority needed = TYPING.choice(Majority.values(), majority, "majority", errors);
        return chosen == null || needed == null ? null : rules.with(chosen, needed);
    }

    @Nullable Instant toDeadline(Instant now, Errors errors) {
        LocalDate on = TYPING.day(errors, "day", day);
        LocalTime at = TYPING.time(errors, "time", time);
        if (on == null || at == null) {
            return null;
        }
        Instant deadline = on.atTime(at).atZone(ResolutionPages.GERMANY).toInstant();
        Instant latest = now.atZone(ResolutionPages.GERMANY).plus(LONGEST).toInstant();
        if (!deadline.isAfter(now) || deadline.isAfter(latest)) {
            errors.rejectValue("day", "resolutions.form.day.bounds");
            return null;
        }
        return deadline;
    }
}
