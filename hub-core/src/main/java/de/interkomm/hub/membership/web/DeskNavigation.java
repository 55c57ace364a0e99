package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * In their network coordinators find its desk from everywhere, on the hub's pages their networks.
 */
@Component
class DeskNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return Actor.of(visitor.authentication())
                .map(actor -> itemsFor(actor, visitor))
                .orElse(List.of());
    }

    private static List<NavigationItem> itemsFor(Actor actor, Visitor visitor) {
        NetworkId network = visitor.network();
        if (network == null) {
            return actor.networks().isEmpty()
                    ? List.of()
                    : List.of(NavigationItem.ofOnesOwn("desk.nav.my", "/my", 800));
        }
        if (!actor.may(Permission.WORK_ON_APPLICATIONS, network)) {
            return List.of();
        }
        String desk = "/networks/" + network + "/coordination/";
        return List.of(
                NavigationItem.ofCoordination(
                        "dashboard.title", "/networks/" + network + "/coordination", 805),
                NavigationItem.ofCoordination("desk.nav.applications", desk + "applications", 810),
                NavigationItem.ofCoordination("desk.nav.members", desk + "members", 820),
                NavigationItem.ofCoordination("desk.nav.eligible", desk + "eligible", 830));
    }
}
