package de.interkomm.hub.meetings.spi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Vote;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * The meetings a network brings along so that a first look at the hub is worth it. Planned once,
 * and only where {@code hub.samples} is true.
 */
public record SampleMeetings(NetworkId network, List<Sample> meetings, List<Held> held) {

    public SampleMeetings {
        meetings = List.copyOf(meetings);
        held = List.copyOf(held);
    }

    /**
     * When and where a group meets, and for what.
     *
     * @param group by its name; the meeting is left out where there is none
     * @param daysAhead from today; less than 0 for what has been; no working day gives way to the
     *     next one
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

    /**
     * A meeting that has been held, for which everybody was invited.
     *
     * @param plan with {@code daysAhead} less than -20, so that its minutes are approved by now
     * @param absent for whom nobody came
     * @param noted of each item of the plan, in its order
     */
    public record Held(Sample plan, Set<RegionalKey> absent, List<Noted> noted) {

        public Held {
            absent = Set.copyOf(absent);
            noted = List.copyOf(noted);
            if (noted.size() != plan.agenda().size()) {
                throw new IllegalArgumentException("something is noted of each item");
            }
        }
    }

    /**
     * What came of an item.
     *
     * @param minutes what was said; empty for nothing
     * @param vote {@code null} where nothing was put to the vote
     * @param task {@code null} where nothing is to be done
     */
    public record Noted(String minutes, @Nullable Vote vote, @Nullable Task task) {

        public static Noted of(String minutes) {
            return new Noted(minutes, null, null);
        }
    }

    /**
     * What somebody is to do.
     *
     * @param person of the group, by name
     * @param daysAhead until when, from today
     */
    public record Task(String title, String person, int daysAhead) {}
}
