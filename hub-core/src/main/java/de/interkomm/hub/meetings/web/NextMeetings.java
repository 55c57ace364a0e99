package de.interkomm.hub.meetings.web;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPagePart;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** On a group's page: when it meets next, and the way to all its meetings. */
@Component
class NextMeetings implements GroupPagePart {

    private static final int SHOWN = 3;

    private final Meetings meetings;

    NextMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<PagePart> of(@Nullable Actor reader, NetworkId network, GroupId group) {
        List<Card> next = meetings.upcoming(reader, network, group);
        return Optional.of(
                new PagePart(
                        "meetings/group-part",
                        new Next(network, group, next.stream().limit(SHOWN).toList())));
    }

    record Next(NetworkId network, GroupId group, List<Card> meetings) {}
}
