package de.interkomm.hub.privacy.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Coordinators and operators find what they answer for. */
@Component
class AccountabilityNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return Actor.of(visitor.authentication())
                .map(actor -> items(actor, visitor.network()))
                .orElse(List.of());
    }

    private static List<NavigationItem> items(Actor actor, @Nullable NetworkId network) {
        if (network == null) {
            return List.of();
        }
        return actor.may(Permission.ANSWER_FOR_DATA, network)
                ? List.of(
                        NavigationItem.ofCoordination(
                                "privacy.nav",
                                "/networks/" + network + "/coordination/objections",
                                885))
                : List.of();
    }
}
