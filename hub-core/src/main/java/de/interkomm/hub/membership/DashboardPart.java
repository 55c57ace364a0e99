package de.interkomm.hub.membership;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** What a module that builds on memberships adds to the page where those land who run a network. */
public interface DashboardPart {

    /** What this actor, who may see the page, gets to see on it. */
    Optional<PagePart> of(Actor actor, NetworkId network);
}
