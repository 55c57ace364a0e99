package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;

/** Minutes that wait for somebody. */
public interface OpenMinutes {

    /**
     * Those that can be objected to before silence approves them, of groups of the bound network in
     * which the actor has a say, the most urgent first. Left out are those the actor has objected
     * to, and those a meeting has rejected.
     */
    List<Open> mine(Actor actor, NetworkId network);

    /**
     * Those of meetings that are over in groups the actor leads, which nobody has given out yet,
     * the oldest first. Whoever runs the network leads groups people belong to by rule.
     */
    List<Led> unfinished(Actor actor, NetworkId network);

    /** Those the same people see to because an objection stands. */
    List<Led> objectedTo(Actor actor, NetworkId network);

    /**
     * @param title of the meeting
     */
    record Led(MeetingId meeting, String title, GroupId group) {}

    /**
     * @param title of the meeting
     * @param until the last day for objections
     */
    record Open(MeetingId meeting, String title, GroupId group, LocalDate until) {}
}
