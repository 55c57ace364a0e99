package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupArchivePart;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Before a group is archived: the meetings it has still ahead, which that does not call off. */
@Component
class MeetingsBeforeArchiving implements GroupArchivePart {

    private final Meetings meetings;

    MeetingsBeforeArchiving(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<PagePart> of(Actor actor, NetworkId network, GroupId group) {
        List<Card> ahead = meetings.upcoming(actor, network, group);
        return ahead.isEmpty()
                ? Optional.empty()
                : Optional.of(new PagePart("meetings/archive-part", new Ahead(network, ahead)));
    }

    record Ahead(NetworkId network, List<Card> meetings) {}
}
