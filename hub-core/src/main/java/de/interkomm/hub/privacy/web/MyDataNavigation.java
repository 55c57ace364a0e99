package de.interkomm.hub.privacy.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/** Everybody who is signed in finds the own data beside the own account. */
@Component
class MyDataNavigation implements NavigationSource {

    private static final NavigationItem DATA =
            NavigationItem.ofOnesOwn("privacy.mine.title", "/my/data", 955);

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return visitor.network() == null && Actor.of(visitor.authentication()).isPresent()
                ? List.of(DATA)
                : List.of();
    }
}
