package de.interkomm.hub.meetings.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Card;
import de.interkomm.hub.membership.DashboardPart;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Where coordinators land: what is held next in the whole network. */
@Component
class NextOnDashboard implements DashboardPart {

    private static final int SHOWN = 5;

    private final Meetings meetings;

    NextOnDashboard(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public Optional<PagePart> of(Actor actor, NetworkId network) {
        return Optional.of(
                new PagePart(
                        "meetings/dashboard-part",
                        new Next(network, meetings.next(actor, network, SHOWN))));
    }

    record Next(NetworkId network, List<Card> meetings) {}
}
