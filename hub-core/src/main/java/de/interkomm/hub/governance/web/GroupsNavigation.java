package de.interkomm.hub.governance.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** In a network everybody finds its groups; elsewhere people find where they are guests. */
@Component
class GroupsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        if (network != null) {
            return List.of(
                    new NavigationItem(
                            "governance.nav.groups", "/networks/" + network + "/groups", 310));
        }
        return visitor.networks().isEmpty()
                ? List.of()
                : List.of(NavigationItem.ofOnesOwn("governance.nav.guest", "/my/groups", 810));
    }
}
