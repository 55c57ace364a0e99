package de.interkomm.hub.shell;

import java.util.List;

/**
 * A module's part of the main navigation. Every bean of this type is asked for every page; the page
 * shows all items in their order.
 */
public interface NavigationSource {

    /** What this visitor may go to; cheap, because it is asked for every page. */
    List<NavigationItem> itemsFor(Visitor visitor);
}
