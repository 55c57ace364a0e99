package de.interkomm.hub.reuse.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectDeskPart;
import de.interkomm.hub.shell.PagePart;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

/** The way to the network's reuse, which has no entry of its own in the navigation. */
@Component
class ReuseOnProjectDesk implements ProjectDeskPart {

    @Override
    public PagePart of(Actor actor, NetworkId network) {
        return new PagePart("reuse/project-desk-part", network);
    }
}
