package de.interkomm.hub.meetings;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What the meetings of the bound network's groups amounted to in a year, for modules that report on
 * it. The caller has checked who asks, and tells nobody of it who may not see the group.
 */
public interface MeetingYears {

    /** When the first meeting was held; {@code null} while none was. */
    @Nullable LocalDate first(NetworkId network);

    /** The meetings held in a year, by day. */
    List<Held> heldIn(NetworkId network, int year);

    /** How the groups met in a year, each that did, the busiest first. */
    List<Met> metIn(NetworkId network, int year);

    /**
     * Which administrations somebody was there for in a year other than as a guest, the most
     * present first.
     */
    List<Present> presentIn(NetworkId network, int year);

    /**
     * What meetings of a year and before had asked people to do and was done in that year, or was
     * still open at its end; those without either are left out. By day of the meeting.
     */
    List<Tasks> tasksOf(NetworkId network, int year);

    /**
     * A meeting that was held.
     *
     * @param attendance how many people were there
     * @param administrations for how many different ones, guests left out
     */
    record Held(
            MeetingId id,
            GroupId group,
            String title,
            LocalDate day,
            int attendance,
            int administrations) {}

    /**
     * A group's meetings.
     *
     * @param attendance how often somebody was there
     * @param administrations how many different ones were there at least once, guests left out
     */
    record Met(GroupId group, int meetings, int attendance, int administrations) {}

    /**
     * An administration that was there.
     *
     * @param name as it was called at its last meeting
     */
    record Present(RegionalKey administration, String name, int meetings) {}

    /** What a meeting asked people to do. */
    record Tasks(
            MeetingId meeting, GroupId group, String title, LocalDate day, int done, int open) {}
}
