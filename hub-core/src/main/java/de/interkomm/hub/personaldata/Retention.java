package de.interkomm.hub.personaldata;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * How long something is kept once it has served its purpose. When that is says the kind's text
 * {@code kept}.
 *
 * @param period {@code null} for as long as what it belongs to
 */
public record Retention(@Nullable Period period) {

    /** Days begin and end where the networks are. */
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** No longer, and no shorter, than what it belongs to. */
    public static Retention withItsOwner() {
        return new Retention(null);
    }

    public static Retention days(int days) {
        return new Retention(Period.ofDays(days));
    }

    public static Retention months(int months) {
        return new Retention(Period.ofMonths(months));
    }

    public static Retention years(int years) {
        return new Retention(Period.ofYears(years));
    }

    /** What ended before this has been kept long enough. */
    public Instant limit(Instant now) {
        return now.atZone(GERMANY).minus(length()).toInstant();
    }

    /** The same for periods that begin with the end of a calendar year. */
    public Instant limitByYear(Instant now) {
        ZonedDateTime then = now.atZone(GERMANY).minus(length());
        return then.toLocalDate().withDayOfYear(1).atStartOfDay(GERMANY).toInstant();
    }

    /** The last day on which something is kept that ended then. */
    public LocalDate until(Instant end) {
        return end.atZone(GERMANY).toLocalDate().plus(length());
    }

    /** The same for periods that begin with the end of a calendar year. */
    public LocalDate untilByYear(Instant end) {
        LocalDate lastDay = end.atZone(GERMANY).toLocalDate().withMonth(12).withDayOfMonth(31);
        return lastDay.plus(length());
    }

    private Period length() {
        return Objects.requireNonNull(period, "kept as long as what it belongs to");
    }
}
