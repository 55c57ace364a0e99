package de.interkomm.hub.projects.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** In a network everybody finds its projects; elsewhere people find those they write on. */
@Component
class ProjectsNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        if (network == null) {
            return visitor.networks().isEmpty()
                    ? List.of()
                    : List.of(NavigationItem.ofOnesOwn("projects.nav.my", "/my/projects", 807));
        }
        List<NavigationItem> items = new ArrayList<>();
        items.add(new NavigationItem("projects.nav", "/networks/" + network + "/projects", 305));
        if (Actor.of(visitor.authentication())
                .filter(actor -> actor.may(Permission.MANAGE_PROJECTS, network))
                .isPresent()) {
            String desk = "/networks/" + network + "/coordination/";
            items.add(
                    NavigationItem.ofCoordination("projects.nav.desk", desk + "projects", 845)
                            .with(desk + "reuse"));
        }
        return items;
    }
}
