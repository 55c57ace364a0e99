package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.DashboardPart;
import de.interkomm.hub.reuse.NetworkReuse;
import de.interkomm.hub.reuse.NetworkReuse.Entry;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Where coordinators land: what the network's work is worth to others. */
@Component
class ReuseOnDashboard implements DashboardPart {

    private final NetworkReuse reuse;

    ReuseOnDashboard(NetworkReuse reuse) {
        this.reuse = reuse;
    }

    @Override
    public Optional<PagePart> of(Actor actor, NetworkId network) {
        if (!actor.may(Permission.MANAGE_PROJECTS, network)) {
            return Optional.empty();
        }
        List<Entry> entries = reuse.of(actor, network);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PagePart("reuse/dashboard-part", ReuseFigures.of(network, entries)));
    }
}
