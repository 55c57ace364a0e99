package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/** Operators find their pages from everywhere. */
@Component
class OperatorNavigation implements NavigationSource {

    private static final NavigationItem OPERATOR =
            new NavigationItem("identity.operator.title", "/operator", 900);

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return Actor.of(visitor.authentication())
                        .filter(actor -> actor.may(Permission.FOUND_NETWORKS))
                        .isPresent()
                ? List.of(OPERATOR)
                : List.of();
    }
}
