package de.interkomm.hub.meetings.spi;

import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalTime;
import java.util.List;

/**
 * The meetings a network brings along so that a first look at the hub is worth it. Planned once,
 * and only where {@code hub.samples} is true.
 */
public record SampleMeetings(NetworkId network, List<Sample> meetings) {

    public SampleMeetings {
        meetings = List.copyOf(meetings);
    }

    /**
     * A meeting to come.
     *
     * @param group by its name; the meeting is left out where there is none
     * @param daysAhead from the day it is planned; no working day gives way to the next one
     * @param minutes how long it lasts
     */
    public record Sample(
            String group,
            String title,
            int daysAhead,
            LocalTime from,
            int minutes,
            MeetingForm form,
            String place,
            String link,
            String accessibility,
            List<AgendaItemDraft> agenda) {

        public Sample {
            agenda = List.copyOf(agenda);
        }
    }
}
