package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through who may see a meeting, or hold it. */
@Component
class MeetingAccess {

    private final MeetingRows rows;
    private final AgendaRows agenda;
    private final MeetingRepository repository;
    private final GroupPeople people;

    MeetingAccess(
            MeetingRows rows, AgendaRows agenda, MeetingRepository repository, GroupPeople people) {
        this.rows = rows;
        this.agenda = agenda;
        this.repository = repository;
        this.people = people;
    }

    /**
     * @throws PageNotFound if the reader may not know of it
     */
    Found find(@Nullable Actor reader, NetworkId network, MeetingId id) {
        NetworkScope.requireBound(network);
        return rows.find(GroupViewer.of(reader, network), id).orElseThrow(PageNotFound::new);
    }

    /**
     * As {@link #find}, for somebody who may hold it.
     *
     * @throws PageNotFound without the right
     */
    Found findHeld(Actor actor, NetworkId network, MeetingId id) {
        Found found = find(actor, network, id);
        people.require(actor, network, found.card().group(), GroupRight.HOLD_MEETINGS);
        return found;
    }

    /**
     * The meeting, held against everybody else, for somebody who may hold it.
     *
     * @throws PageNotFound without the right
     */
    Meeting lock(Actor actor, NetworkId network, MeetingId id) {
        NetworkScope.requireBound(network);
        Meeting meeting = repository.findLocked(id.value()).orElseThrow(PageNotFound::new);
        people.require(actor, network, meeting.group(), GroupRight.HOLD_MEETINGS);
        return meeting;
    }

    /**
     * The meeting, held against everybody else, for somebody who may know of it.
     *
     * @throws PageNotFound for all others
     */
    Meeting lockSeen(Actor actor, NetworkId network, MeetingId id) {
        find(actor, network, id);
        return repository.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }

    /** As {@link #lock}, the meeting of an item. */
    Meeting lock(Actor actor, NetworkId network, AgendaItemId item) {
        NetworkScope.requireBound(network);
        return lock(actor, network, agenda.meetingOf(item).orElseThrow(PageNotFound::new));
    }
}
