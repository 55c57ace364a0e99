package de.interkomm.hub.meetings.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;

/**
 * On which days administrations work. Holidays are those of the whole country and of the states
 * whose networks bring samples along.
 */
final class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** New Year, Epiphany, Labour Day, German Unity Day, All Saints, and from Christmas Eve on. */
    private static final Set<MonthDay> EVERY_YEAR =
            Set.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(1, 6),
                    MonthDay.of(5, 1),
                    MonthDay.of(10, 3),
                    MonthDay.of(11, 1),
                    MonthDay.of(12, 24),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26),
                    MonthDay.of(12, 31));

    /** Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi: days after Easter. */
    private static final Set<Long> AROUND_EASTER = Set.of(-2L, 1L, 39L, 50L, 60L);

    private WorkingDays() {}

    /** The day itself, or the first working day after it. */
    static LocalDate from(LocalDate day) {
        LocalDate found = day;
        while (!isWorkedOn(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private static boolean isWorkedOn(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !EVERY_YEAR.contains(MonthDay.from(day))
                && !AROUND_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** Gauss's rule, in the form of the Physikalisch-Technische Bundesanstalt (1997). */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
        int moon = (19 * (year % 19) + shift) % 30;
        int correction = (moon + year % 19 / 11) / 29;
        int fullMoon = 21 + moon - correction;
        int solar = 2 - (3 * century + 3) / 4;
        int firstSunday = 7 - (year + year / 4 + solar) % 7;
        int inMarch = fullMoon + 7 - (fullMoon - firstSunday) % 7;
        return LocalDate.of(year, 3, 1).plusDays(inMarch - 1L);
    }
}
