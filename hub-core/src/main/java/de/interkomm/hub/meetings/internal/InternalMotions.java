package de.interkomm.hub.meetings.internal;

import static java.util.stream.Collectors.toSet;

import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.UUID;

/** Keeps what is resolved on internal items among those who may read the items. */
@Component
class InternalMotions {

    private final AgendaRows agenda;
    private final Resolutions resolutions;

    InternalMotions(AgendaRows agenda, Resolutions resolutions) {
        this.agenda = agenda;
        this.resolutions = resolutions;
    }

    /** To be called whenever items of a meeting change or move, or motions come to them. */
    void follow(NetworkId network, MeetingId meeting) {
        Set<AgendaItemId> open =
                agenda.items(meeting, Audience.PUBLIC).stream().map(Item::id).collect(toSet());
        Set<UUID> internal =
                agenda.items(meeting, Audience.INTERNAL).stream()
                        .map(Item::id)
                        .filter(item -> !open.contains(item))
                        .map(AgendaItemId::value)
                        .collect(toSet());
        resolutions.keepInternal(network, meeting.value(), internal);
    }
}
