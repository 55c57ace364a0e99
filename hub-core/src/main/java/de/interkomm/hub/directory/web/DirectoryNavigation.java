package de.interkomm.hub.directory.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The directory belongs to the hub, so its pages lead there, and for whoever has signed in to the
 * searches they have saved.
 */
@Component
class DirectoryNavigation implements NavigationSource {

    private static final NavigationItem DIRECTORY =
            new NavigationItem("directory.title", "/directory", 150);

    private static final NavigationItem SEARCHES =
            NavigationItem.ofOnesOwn("directory.searches.title", SavedSearchPages.ALL, 952);

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        if (visitor.network() != null) {
            return List.of();
        }
        return visitor.isSignedIn() ? List.of(DIRECTORY, SEARCHES) : List.of(DIRECTORY);
    }
}
