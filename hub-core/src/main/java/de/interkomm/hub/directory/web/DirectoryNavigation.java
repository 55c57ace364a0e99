package de.interkomm.hub.directory.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/** The directory belongs to the hub, so its pages lead there. */
@Component
class DirectoryNavigation implements NavigationSource {

    private static final NavigationItem DIRECTORY =
            new NavigationItem("directory.title", "/directory", 150).with("/my/searches");

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        return visitor.network() == null ? List.of(DIRECTORY) : List.of();
    }
}
