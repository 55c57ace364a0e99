package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Everybody who is signed in finds the own account on the hub's pages. It stands first of what is
 * one's own: "Meine Netzwerke" leads those with one network away from all of it.
 */
@Component
class AccountNavigation implements NavigationSource {

    private static final NavigationItem ACCOUNT =
            NavigationItem.ofOnesOwn("identity.account.title", "/my/account", 790)
                    .with("/my/employment", "/my/administrations", "/my/profile", "/my/consents");

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return visitor.network() == null && Actor.of(visitor.authentication()).isPresent()
                ? List.of(ACCOUNT)
                : List.of();
    }
}
