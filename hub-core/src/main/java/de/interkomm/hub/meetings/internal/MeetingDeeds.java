package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Announces what was done with meetings, for the network's trail. */
@Component
class MeetingDeeds {

    private final ApplicationEventPublisher events;

    MeetingDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Its words stand under {@code audit.action.meeting.<verb>}. */
    void tell(Actor actor, NetworkId network, Meeting meeting, String verb) {
        tell(actor, network, meeting.id(), verb, meeting.title(), Map.of());
    }

    /** As {@link #tell}, with what it was about. */
    void tell(Actor actor, NetworkId network, Meeting meeting, String verb, String detail) {
        String label = meeting.title() + ": " + detail;
        tell(actor, network, meeting.id(), verb, label, Map.of());
    }

    /** What followed by itself from something else. */
    void tellOfItself(NetworkId network, Meeting meeting, String verb) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "meeting." + verb,
                        meeting.id().toString(),
                        meeting.title(),
                        Map.of()));
    }

    /** What concerns all meetings of a group. */
    void tellOfGroup(Actor actor, NetworkId network, GroupId group, String verb) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "meeting." + verb,
                        group.toString(),
                        group.toString(),
                        Map.of()));
    }

    private void tell(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            String verb,
            String label,
            Map<String, Change> changes) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "meeting." + verb,
                        meeting.toString(),
                        label,
                        changes));
    }
}
