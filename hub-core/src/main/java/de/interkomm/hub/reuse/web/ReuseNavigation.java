package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Leads those who run a network to what its projects are worth to others. */
@Component
class ReuseNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network != null
                        && Actor.of(visitor.authentication())
                                .filter(actor -> actor.may(Permission.MANAGE_PROJECTS, network))
                                .isPresent()
                ? List.of(
                        NavigationItem.ofCoordination(
                                "reuse.nav", "/networks/" + network + "/coordination/reuse", 846))
                : List.of();
    }
}
