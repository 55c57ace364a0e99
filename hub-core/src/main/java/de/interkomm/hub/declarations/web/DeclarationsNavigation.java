package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of a network of administrations find its declaration from everywhere in it, others
 * once one is in force; those who run it find who has signed.
 */
@Component
class DeclarationsNavigation implements NavigationSource {

    private final Networks networks;
    private final Declarations declarations;

    DeclarationsNavigation(Networks networks, Declarations declarations) {
        this.networks = networks;
        this.declarations = declarations;
    }

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        if (network == null) {
            return List.of();
        }
        List<NavigationItem> items = new ArrayList<>();
        if (networks.find(network)
                .filter(one -> one.members() == MemberKind.ADMINISTRATION)
                .filter(_ -> visitor.belongsHere() || isInForce(network))
                .isPresent()) {
            items.add(
                    new NavigationItem(
                            "declarations.nav", "/networks/" + network + "/declaration", 330));
        }
        if (Actor.of(visitor.authentication())
                .filter(actor -> actor.may(Permission.MANAGE_MEMBERS, network))
                .isPresent()) {
            items.add(
                    NavigationItem.ofCoordination(
                            "declarations.nav.desk",
                            "/networks/" + network + "/coordination/declaration",
                            840));
        }
        return items;
    }

    private boolean isInForce(NetworkId network) {
        return NetworkScope.call(network, () -> declarations.isInForce(network));
    }
}
