package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What everybody may see of the bound network's meetings, for interfaces that hand it on: meetings
 * of public groups, with the items of their agendas that are public all the way up. Never who was
 * there, who speaks, or how to take part from afar.
 */
public interface PublicMeetings {

    /** By their ids; the agendas of all of them are read at once. */
    List<Meeting> meetings(NetworkId network, KeyRange range);

    /** Those of these items that everybody may see, each with its meeting. */
    Map<AgendaItemId, MeetingId> visible(NetworkId network, Collection<AgendaItemId> items);

    /**
     * @param time when it was held; when it is planned until then
     * @param minutesApprovedOn since when everybody reads what is public of its minutes; {@code
     *     null} until then
     * @param corrections how many were added to the minutes since they were written
     * @param items in their order
     */
    record Meeting(
            MeetingId id,
            GroupId group,
            String title,
            MeetingTime time,
            MeetingForm form,
            String place,
            MeetingState state,
            @Nullable LocalDate minutesApprovedOn,
            int corrections,
            List<Item> items) {

        public Meeting {
            items = List.copyOf(items);
        }
    }

    /**
     * @param number its place on the whole agenda, as {@code 2.1}
     */
    record Item(
            AgendaItemId id,
            String number,
            String title,
            ItemKind kind,
            ItemState state,
            List<Agendas.Paper> papers) {

        public Item {
            papers = List.copyOf(papers);
        }
    }
}
