package de.interkomm.hub.resolutions.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** In a network everybody finds what it has resolved. */
@Component
class ResolutionsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network == null
                ? List.of()
                : List.of(
                        new NavigationItem(
                                "resolutions.nav", "/networks/" + network + "/resolutions", 320));
    }
}
