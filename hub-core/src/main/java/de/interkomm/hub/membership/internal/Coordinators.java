package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

/** What only a network's coordinators may do. */
final class Coordinators {

    private Coordinators() {}

    /**
     * Makes sure that the actor may do it in the network, and that its rows are the ones in reach.
     *
     * @return the role in which the actor may
     * @throws de.interkomm.hub.identity.NotPermitted otherwise: forbidden looks like unknown
     */
    static Role require(Actor actor, Permission permission, NetworkId network) {
        NetworkScope.requireBound(network);
        return actor.require(permission, network);
    }
}
