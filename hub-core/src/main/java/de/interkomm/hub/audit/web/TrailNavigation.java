package de.interkomm.hub.audit.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Coordinators find their network's trail beside its other pages. */
@Component
class TrailNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network != null
                        && Actor.of(visitor.authentication())
                                .filter(actor -> actor.may(Permission.READ_AUDIT, network))
                                .isPresent()
                ? List.of(
                        NavigationItem.ofCoordination(
                                "audit.title", "/networks/" + network + "/coordination/audit", 880))
                : List.of();
    }
}
