package de.interkomm.hub.identity;

import java.time.Duration;

/** Slows down those who try too often. Counted in the database, so all nodes count together. */
public interface RateLimits {

    /**
     * Counts one attempt, whether or not the caller's transaction commits. The period begins with
     * the first attempt.
     *
     * @param action what is attempted
     * @param key who attempts it, or on what; only its hash is kept
     * @return whether this attempt is among the first {@code times} of its period
     */
    boolean allow(String action, String key, int times, Duration within);
}
