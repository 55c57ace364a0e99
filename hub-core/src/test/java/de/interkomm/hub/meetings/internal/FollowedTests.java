package de.interkomm.hub.meetings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.meetings.MeetingId;

import org.junit.jupiter.api.Test;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class FollowedTests {

    private final Followed<Integer> followed = new Followed<>();
    private final AtomicInteger worked = new AtomicInteger();

    private Integer work() {
        return worked.incrementAndGet();
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
