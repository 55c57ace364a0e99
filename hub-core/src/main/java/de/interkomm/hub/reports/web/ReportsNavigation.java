package de.interkomm.hub.reports.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** In a network everybody finds what it reports of its years. */
@Component
class ReportsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network == null
                ? List.of()
                : List.of(
                        new NavigationItem("reports.nav", "/networks/" + network + "/reports", 330)
                                .with("/networks/" + network + "/coordination/reports"));
    }
}
