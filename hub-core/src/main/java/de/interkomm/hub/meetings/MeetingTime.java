package de.interkomm.hub.meetings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a meeting takes place, by the clocks on the wall. An hour that a night has twice is meant
 * the first time (RFC 5545, 3.3.5). It ends after it begins, at most {@link #LONGEST} later.
 */
public record MeetingTime(LocalDateTime from, LocalDateTime until) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final Duration LONGEST = Duration.ofDays(14);

    public MeetingTime {
        if (!fits(from, until)) {
            throw new IllegalArgumentException("a meeting ends after it begins");
        }
    }

    /** Whether a meeting can last from then until then. */
    public static boolean fits(LocalDateTime from, LocalDateTime until) {
        Duration length = Duration.between(instant(from), instant(until));
        return length.isPositive() && length.compareTo(LONGEST) <= 0;
    }

    /** Whether clocks show that time at all: they skip an hour of a night in March. */
    public static boolean exists(LocalDateTime time) {
        return !ZONE.getRules().getValidOffsets(time).isEmpty();
    }

    public Instant start() {
        return instant(from);
    }

    public Instant end() {
        return instant(until);
    }

    /** Whether that moment is on none of its days. */
    public boolean isOnAnotherDay(Instant moment) {
        return isOnAnotherDay(LocalDate.ofInstant(moment, ZONE));
    }

    /** Whether that day is none of its days. */
    public boolean isOnAnotherDay(LocalDate day) {
        return day.isBefore(from.toLocalDate()) || day.isAfter(until.toLocalDate());
    }

    public Duration length() {
        return Duration.between(start(), end());
    }

    /** The same by the clocks of another day; an hour its night skips comes after it. */
    public MeetingTime on(LocalDate day) {
        LocalDateTime begins = shown(from.with(day));
        LocalDateTime ends = shown(until.plusDays(daysBetween(day)));
        return fits(begins, ends)
                ? new MeetingTime(begins, ends)
                : new MeetingTime(begins, begins.plus(length()));
    }

    /**
     * From opening to closing. Whoever forgot to close it for longer than {@link #LONGEST} has held
     * it for as long as was planned.
     */
    public MeetingTime held(Instant opened, Instant closed) {
        LocalDateTime begins = LocalDateTime.ofInstant(opened, ZONE);
        LocalDateTime ends = LocalDateTime.ofInstant(closed, ZONE);
        return fits(begins, ends)
                ? new MeetingTime(begins, ends)
                : new MeetingTime(begins, begins.plus(length()));
    }

    /**
     * When calendars show it that was opened then: as planned, or if that was on another day, from
     * then on for as long as was planned.
     */
    public MeetingTime opened(Instant moment) {
        if (!isOnAnotherDay(moment)) {
            return this;
        }
        LocalDateTime begins =
                LocalDateTime.ofInstant(moment, ZONE).truncatedTo(ChronoUnit.MINUTES);
        return new MeetingTime(begins, begins.plus(length()));
    }

    private long daysBetween(LocalDate day) {
        return day.toEpochDay() - from.toLocalDate().toEpochDay();
    }

    private static LocalDateTime shown(LocalDateTime time) {
        return time.atZone(ZONE).toLocalDateTime();
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }
}
