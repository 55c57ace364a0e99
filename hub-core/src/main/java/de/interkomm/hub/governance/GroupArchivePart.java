package de.interkomm.hub.governance;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/** What a module that builds on groups says before one is archived. */
public interface GroupArchivePart {

    /**
     * @param actor who runs the network's groups
     */
    Optional<PagePart> of(Actor actor, NetworkId network, GroupId group);
}
