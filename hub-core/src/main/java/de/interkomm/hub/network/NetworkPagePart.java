package de.interkomm.hub.network;

import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** What a module that builds on networks adds to a network's public page. */
public interface NetworkPagePart {

    /** What everybody gets to see on the page of the bound network. */
    Optional<PagePart> of(NetworkId network);
}
