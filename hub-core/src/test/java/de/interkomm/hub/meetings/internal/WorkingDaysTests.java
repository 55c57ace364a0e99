package de.interkomm.hub.meetings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class WorkingDaysTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23",
        "2026-11-22, 2026-11-23",
        "2026-11-21, 2026-11-23",
        "2026-12-24, 2026-12-28",
        "2026-12-31, 2027-01-04",
        "2027-01-06, 2027-01-07",
        "2027-03-26, 2027-03-30",
        "2027-05-06, 2027-05-07",
        "2027-05-15, 2027-05-18",
        "2027-05-27, 2027-05-28",
        "2028-10-03, 2028-10-04",
        "2028-11-01, 2028-11-02",
        "2030-04-22, 2030-04-23"
    })
    void weekendsAndHolidaysGiveWayToTheNextWorkingDay(LocalDate day, LocalDate found) {
        assertThat(WorkingDays.from(day)).isEqualTo(found);
    }
}
