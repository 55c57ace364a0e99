package de.interkomm.hub.correspondence.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Who may change the letters of a network finds them from everywhere in it. */
@Component
class TemplateNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network != null
                        && Actor.of(visitor.authentication())
                                .filter(actor -> actor.may(Permission.EDIT_LETTERS, network))
                                .isPresent()
                ? List.of(
                        NavigationItem.ofCoordination(
                                "correspondence.template.nav",
                                "/networks/" + network + "/coordination/letters",
                                850))
                : List.of();
    }
}
