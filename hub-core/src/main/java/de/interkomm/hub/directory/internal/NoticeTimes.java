package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.Notice;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** When people are told what is new: before they come to work, weekly on Mondays. */
final class NoticeTimes {

    /**
     * Longer than it takes to commit what was written in the directory, and than clocks differ:
     * what is younger may not be there to see yet, and waits for the next time.
     */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private NoticeTimes() {}

    /**
     * @return {@code null} for {@link Notice#NONE}
     */
    static @Nullable Instant next(Notice notice, Instant now) {
        ZonedDateTime here = now.atZone(GERMANY);
        ZonedDateTime today = here.toLocalDate().atTime(MORNING).atZone(GERMANY);
        ZonedDateTime morning = today.isAfter(here) ? today : today.plusDays(1);
        return switch (notice) {
            case NONE -> null;
            case DAILY -> morning.toInstant();
            case WEEKLY -> morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).toInstant();
        };
    }
}
