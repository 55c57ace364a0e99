package de.interkomm.hub.mail.internal;

import java.time.Duration;
import java.util.Optional;

/** After one minute, then after twice as long each time up to four hours; two days in all. */
final class RetrySchedule {

    static final int ATTEMPTS = 20;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    private RetrySchedule() {}

    /**
     * How long to wait before the next attempt; empty when there shall be none.
     *
     * @param failed how many attempts have failed, at least 1
     */
    static Optional<Duration> after(int failed) {
        if (failed >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << (failed - 1));
        return Optional.of(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST);
    }
}
