package de.interkomm.hub.meetings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How often a group meets. */
public enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    /** On the same day of the month; on its last day where it has no such day. */
    MONTHLY,
    /** On the same weekday of the month, as the second Tuesday; a fifth one is the last one. */
    MONTHLY_BY_WEEKDAY,
    QUARTERLY,
    YEARLY;

    /**
     * The day of a meeting.
     *
     * @param number 0 for the first
     */
    public LocalDate day(LocalDate first, int number) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(number);
            case FORTNIGHTLY -> first.plusWeeks(2L * number);
            case MONTHLY -> first.plusMonths(number);
            case MONTHLY_BY_WEEKDAY -> sameWeekday(first, number);
            case QUARTERLY -> first.plusMonths(3L * number);
            case YEARLY -> first.plusYears(number);
        };
    }

    private static LocalDate sameWeekday(LocalDate first, int number) {
        int week = (first.getDayOfMonth() - 1) / 7 + 1;
        LocalDate month = first.withDayOfMonth(1).plus(number, ChronoUnit.MONTHS);
        // -1 counts from the end.
        return month.with(
                TemporalAdjusters.dayOfWeekInMonth(week == 5 ? -1 : week, first.getDayOfWeek()));
    }
}
