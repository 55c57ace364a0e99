package de.interkomm.hub.meetings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms.Presence;

import org.junit.jupiter.api.Test;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class FollowedPresencesTests {

    private final FollowedPresences followed = new FollowedPresences();
    private final AtomicInteger worked = new AtomicInteger();

    private Presence work() {
        worked.incrementAndGet();
        return Presence.UNKNOWN;
    }

    @Test
    void aHundredWhoAskAtOnceCostOneAnswer() {
        MeetingId meeting = MeetingId.next();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 100; each++) {
                people.execute(() -> followed.of(meeting, 7, this::work));
            }
        }
        assertThat(worked).hasValue(1);
    }

    @Test
    void whoeverHasSeenTheMeetingMoveOnIsNotToldWhatWasBefore() {
        MeetingId meeting = MeetingId.next();
        followed.of(meeting, 7, this::work);
        followed.of(meeting, 8, this::work);
        followed.of(MeetingId.next(), 8, this::work);
        assertThat(worked).hasValue(3);
    }
}
