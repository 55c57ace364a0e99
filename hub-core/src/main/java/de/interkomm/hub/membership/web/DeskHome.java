package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Home;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.Set;

/** Whoever runs one network and nothing else has only one place to go to. */
@Component
class DeskHome implements Home {

    @Override
    public ReturnPath of(Actor actor) {
        Set<NetworkId> run = actor.networksWhere(Permission.WORK_ON_APPLICATIONS);
        return run.size() == 1 && actor.standings().size() == 1
                ? new ReturnPath("/networks/" + run.iterator().next() + "/coordination")
                : ReturnPath.HOME;
    }
}
