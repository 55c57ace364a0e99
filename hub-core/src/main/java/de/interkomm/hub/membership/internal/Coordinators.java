package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

/** What only a network's coordinators may do. */
final class Coordinators {

    private Coordinators() {}

    /**
     * Makes sure that the actor coordinates the network, and that its rows are the ones in reach.
     *
     * @throws PageNotFound otherwise: forbidden looks like unknown
     */
    static void require(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        if (!actor.coordinates(network)) {
            throw new PageNotFound();
        }
    }
}
