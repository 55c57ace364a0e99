package de.interkomm.hub.projects;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

/** What a module that builds on projects adds to the page of those who run a network's projects. */
public interface ProjectDeskPart {

    /**
     * @param actor who runs the network's projects
     */
    PagePart of(Actor actor, NetworkId network);
}
