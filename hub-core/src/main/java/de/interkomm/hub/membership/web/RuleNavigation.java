package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Who may change the rules of a network finds them from everywhere in it. */
@Component
class RuleNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        return network != null
                        && Actor.of(visitor.authentication())
                                .filter(actor -> actor.may(Permission.EDIT_RULES, network))
                                .isPresent()
                ? List.of(
                        NavigationItem.ofCoordination(
                                "rules.nav", "/networks/" + network + "/coordination/rules", 840))
                : List.of();
    }
}
