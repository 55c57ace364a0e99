package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms.Presence;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Who is there, worked out once for all who follow a meeting: whatever the chair does, a hundred
 * pages ask at the same moment. What does not move the meeting on, as a rule of the group, is seen
 * a second later.
 */
@Component
class FollowedPresences {

    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<MeetingId, Known> known = new ConcurrentHashMap<>();

    /**
     * @param revision of the meeting, as the asker has read it: nobody is told what was before it
     */
    Presence of(MeetingId meeting, long revision, Supplier<Presence> worked) {
        known.values().removeIf(Known::isOver);
        return Objects.requireNonNull(
                        known.compute(
                                meeting,
                                (_, before) ->
                                        before != null
                                                        && before.revision() == revision
                                                        && !before.isOver()
                                                ? before
                                                : new Known(
                                                        revision, System.nanoTime(), worked.get())))
                .presence();
    }

    private record Known(long revision, long since, Presence presence) {

        boolean isOver() {
            return System.nanoTime() - since > LIFE;
        }
    }
}
