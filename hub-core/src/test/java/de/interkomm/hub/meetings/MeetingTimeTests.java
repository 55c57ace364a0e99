package de.interkomm.hub.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Clocks are changed in two nights a year. */
class MeetingTimeTests {

    @Test
    void anHourThatANightHasTwiceIsMeantTheFirstTime() {
        MeetingTime night =
                new MeetingTime(
                        LocalDateTime.parse("2026-10-25T02:30"),
                        LocalDateTime.parse("2026-10-25T03:30"));

        assertThat(night.start()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(night.length()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void anHourThatANightSkipsDoesNotExist() {
        assertThat(MeetingTime.exists(LocalDateTime.parse("2026-03-29T02:30"))).isFalse();
        assertThat(MeetingTime.exists(LocalDateTime.parse("2026-03-29T03:00"))).isTrue();
    }

    @Test
    void aSeriesKeepsItsHourInSummerAndInWinter() {
        MeetingTime first =
                new MeetingTime(
                        LocalDateTime.parse("2026-03-22T14:00"),
                        LocalDateTime.parse("2026-03-22T16:00"));

        MeetingTime next = first.on(LocalDate.parse("2026-03-29"));

        assertThat(next.from()).isEqualTo("2026-03-29T14:00");
        assertThat(next.start()).isEqualTo(Instant.parse("2026-03-29T12:00:00Z"));
    }

    @Test
    void aMeetingOfASeriesInASkippedHourComesAfterIt() {
        MeetingTime first =
                new MeetingTime(
                        LocalDateTime.parse("2026-03-22T02:15"),
                        LocalDateTime.parse("2026-03-22T02:45"));

        MeetingTime next = first.on(LocalDate.parse("2026-03-29"));

        assertThat(next.from()).isEqualTo("2026-03-29T03:15");
        assertThat(next.until()).isEqualTo("2026-03-29T03:45");
    }

    @Test
    void onlyWhatIsOpenedOnAnotherDayMoves() {
        MeetingTime planned =
                new MeetingTime(
                        LocalDateTime.parse("2026-11-26T14:00"),
                        LocalDateTime.parse("2026-11-26T16:00"));

        assertThat(planned.opened(Instant.parse("2026-11-26T12:47:31Z"))).isEqualTo(planned);
        assertThat(planned.opened(Instant.parse("2026-11-23T09:05:31Z")))
                .isEqualTo(
                        new MeetingTime(
                                LocalDateTime.parse("2026-11-23T10:05"),
                                LocalDateTime.parse("2026-11-23T12:05")));
    }

    @Test
    void noMeetingEndsBeforeItBegins() {
        LocalDateTime at = LocalDateTime.parse("2026-05-08T10:00");
        assertThatThrownBy(() -> new MeetingTime(at, at))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itTakesPlaceFromItsFirstDayToItsLast() {
        MeetingTime time =
                new MeetingTime(
                        LocalDateTime.parse("2026-05-08T10:00"),
                        LocalDateTime.parse("2026-05-09T12:00"));
        assertThat(time.isOnAnotherDay(Instant.parse("2026-05-07T21:59:00Z"))).isTrue();
        assertThat(time.isOnAnotherDay(Instant.parse("2026-05-07T22:00:00Z"))).isFalse();
        assertThat(time.isOnAnotherDay(Instant.parse("2026-05-09T21:59:00Z"))).isFalse();
        assertThat(time.isOnAnotherDay(Instant.parse("2026-05-09T22:00:00Z"))).isTrue();
    }

    @Test
    void itWasHeldFromOpeningToClosing() {
        MeetingTime time =
                new MeetingTime(
                        LocalDateTime.parse("2026-05-08T10:00"),
                        LocalDateTime.parse("2026-05-08T12:00"));
        Instant opened = Instant.parse("2026-04-01T08:00:00Z");
        assertThat(time.held(opened, opened.plusSeconds(5_400)))
                .isEqualTo(
                        new MeetingTime(
                                LocalDateTime.parse("2026-04-01T10:00"),
                                LocalDateTime.parse("2026-04-01T11:30")));
        assertThat(time.held(opened, opened.plus(Duration.ofDays(40))).until())
                .isEqualTo("2026-04-01T12:00");
    }

    @Test
    void rhythmsKeepTheirDay() {
        LocalDate lastOfJanuary = LocalDate.parse("2026-01-31");
        assertThat(Rhythm.MONTHLY.day(lastOfJanuary, 1)).isEqualTo("2026-02-28");
        assertThat(Rhythm.MONTHLY.day(lastOfJanuary, 2)).isEqualTo("2026-03-31");
        LocalDate secondTuesday = LocalDate.parse("2026-01-13");
        assertThat(Rhythm.MONTHLY_BY_WEEKDAY.day(secondTuesday, 1)).isEqualTo("2026-02-10");
        LocalDate fifthFriday = LocalDate.parse("2026-01-30");
        assertThat(Rhythm.MONTHLY_BY_WEEKDAY.day(fifthFriday, 1)).isEqualTo("2026-02-27");
        assertThat(Rhythm.FORTNIGHTLY.day(secondTuesday, 2)).isEqualTo("2026-02-10");
        assertThat(Rhythm.YEARLY.day(LocalDate.parse("2028-02-29"), 1)).isEqualTo("2029-02-28");
    }
}
