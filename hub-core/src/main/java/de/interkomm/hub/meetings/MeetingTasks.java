package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What meetings have asked people to do. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right to.
 */
public interface MeetingTasks {

    int LONGEST_TITLE = 500;
    int LONGEST_NAME = 200;

    /**
     * Writes a task down.
     *
     * @param item it came up with; {@code null} for none
     * @param person of the group who does it; {@code null} for somebody else
     * @param name of who else does it; empty for nobody yet
     * @param due {@code null} for no day
     */
    Turn add(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            @Nullable AgendaItemId item,
            String title,
            @Nullable AccountId person,
            String name,
            @Nullable LocalDate due);

    /** Takes back a task that was not meant. */
    Turn remove(Actor actor, NetworkId network, TaskId task);

    /** Is done; whoever holds the group's meetings may say so, and who was asked. */
    Turn finish(Actor actor, NetworkId network, TaskId task);

    /** Is not done after all. */
    Turn reopen(Actor actor, NetworkId network, TaskId task);

    /** Of a meeting, for those who belong to its group; otherwise empty. */
    List<Task> ofMeeting(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** Of all meetings of a group, open ones first, for those who belong to it. */
    List<Task> ofGroup(Actor reader, NetworkId network, GroupId group);

    /** The open ones of the actor, in groups of the bound network, the most urgent first. */
    List<Task> mine(Actor actor, NetworkId network);

    /** What came of a step. */
    enum Turn {
        DONE,
        /** Somebody was quicker, or the person is not of the group. */
        STALE
    }

    /**
     * What somebody does.
     *
     * @param person empty for nobody yet
     * @param due {@code null} for no day
     * @param doneOn {@code null} while it is open
     * @param late whether the day has passed and it is open
     */
    record Task(
            TaskId id,
            MeetingId meeting,
            String meetingTitle,
            GroupId group,
            String groupName,
            @Nullable AgendaItemId item,
            String title,
            @Nullable AccountId account,
            String person,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn,
            boolean late) {

        public boolean isOpen() {
            return doneOn == null;
        }
    }
}
