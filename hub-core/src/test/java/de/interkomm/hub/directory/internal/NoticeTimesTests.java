package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.directory.Notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

class NoticeTimesTests {

    /** 2026-11-23 is a Monday; clocks went back on 2026-10-25, a Sunday. */
    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-11-23T05:29:59Z, 2026-11-23T05:30:00Z",
        "DAILY, 2026-11-23T05:30:00Z, 2026-11-24T05:30:00Z",
        "WEEKLY, 2026-11-23T05:29:59Z, 2026-11-23T05:30:00Z",
        "WEEKLY, 2026-11-23T05:30:00Z, 2026-11-30T05:30:00Z",
        "WEEKLY, 2026-11-26T12:00:00Z, 2026-11-30T05:30:00Z",
        "DAILY, 2026-10-24T12:00:00Z, 2026-10-25T05:30:00Z",
        "WEEKLY, 2026-10-23T12:00:00Z, 2026-10-26T05:30:00Z",
        "DAILY, 2026-10-23T12:00:00Z, 2026-10-24T04:30:00Z"
    })
    void mailsComeAtHalfPastSixWeeklyOnMondays(Notice notice, Instant now, Instant next) {
        assertThat(NoticeTimes.next(notice, now)).isEqualTo(next);
    }

    @Test
    void nobodyIsToldWhoDoesNotWantIt() {
        assertThat(NoticeTimes.next(Notice.NONE, Instant.EPOCH)).isNull();
    }
}
