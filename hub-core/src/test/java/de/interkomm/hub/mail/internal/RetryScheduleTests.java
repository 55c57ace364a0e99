package de.interkomm.hub.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

class RetryScheduleTests {

    @Test
    void pausesDoubleFromAMinuteToFourHours() {
        assertThat(RetrySchedule.after(1)).contains(Duration.ofMinutes(1));
        assertThat(RetrySchedule.after(2)).contains(Duration.ofMinutes(2));
        assertThat(RetrySchedule.after(8)).contains(Duration.ofMinutes(128));
        assertThat(RetrySchedule.after(9)).contains(Duration.ofHours(4));
        assertThat(RetrySchedule.after(19)).contains(Duration.ofHours(4));
    }

    @Test
    void theyEndAfterAboutTwoDays() {
        Duration all =
                IntStream.range(1, RetrySchedule.ATTEMPTS)
                        .mapToObj(RetrySchedule::after)
                        .flatMap(Optional::stream)
                        .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(46), Duration.ofHours(50));
        assertThat(RetrySchedule.after(RetrySchedule.ATTEMPTS)).isEmpty();
    }
}
