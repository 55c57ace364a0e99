package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Those who run a network find its people from everywhere in it. */
@Component
class PeopleNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network != null
                        && Actor.of(visitor.authentication())
                                .filter(actor -> actor.may(Permission.INVITE_PEOPLE, network))
                                .isPresent()
                ? List.of(
                        NavigationItem.ofCoordination(
                                "people.title", PeoplePaths.people(network), 840))
                : List.of();
    }
}
