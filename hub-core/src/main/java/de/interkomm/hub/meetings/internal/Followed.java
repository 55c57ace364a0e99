package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.MeetingId;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * What is worked out once for all who follow a meeting: whatever the chair does, a hundred pages
 * ask at the same moment. What does not move the meeting on, as a rule of the group, is seen a
 * second later.
 */
class Followed<T> {

    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<MeetingId, Known<T>> known = new ConcurrentHashMap<>();

    /**
     * @param revision of the meeting, as the asker has read it: nobody is told what was before it
     */
    T of(MeetingId meeting, long revision, Supplier<T> worked) {
        known.values().removeIf(Known::isOver);
        return Objects.requireNonNull(
                        known.compute(
                                meeting,
                                (_, before) ->
                                        before != null
                                                        && before.revision() == revision
                                                        && !before.isOver()
                                                ? before
                                                : new Known<>(
                                                        revision, System.nanoTime(), worked.get())))
                .what();
    }

    private record Known<T>(long revision, long since, T what) {

        boolean isOver() {
            return System.nanoTime() - since > LIFE;
        }
    }
}
