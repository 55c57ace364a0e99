package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.LocalDate;
import java.util.List;

/** Minutes that somebody can still object to before silence approves them. */
public interface OpenMinutes {

    /**
     * Those of groups of the bound network in which the actor has a say, the most urgent first.
     * Left out are those the actor has objected to, and those a meeting has rejected.
     */
    List<Open> mine(Actor actor, NetworkId network);

    /**
     * @param title of the meeting
     * @param until the last day for objections
     */
    record Open(MeetingId meeting, String title, GroupId group, LocalDate until) {}
}
