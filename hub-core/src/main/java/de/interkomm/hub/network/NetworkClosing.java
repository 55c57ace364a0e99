package de.interkomm.hub.network;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

/** Ends a network in two steps, and takes them back. */
public interface NetworkClosing {

    /**
     * Nobody changes anything in it any more.
     *
     * @throws de.interkomm.hub.identity.NotPermitted unless the actor may close this network, or
     *     founds networks
     */
    Step closeForChanges(Actor actor, NetworkId network);

    /**
     * Takes a network that is read-only off the lists; only its coordinators still read it.
     *
     * @throws de.interkomm.hub.identity.NotPermitted as above
     */
    Step archive(Actor actor, NetworkId network);

    /**
     * Everybody works in it again.
     *
     * @throws de.interkomm.hub.identity.NotPermitted unless the actor founds networks
     */
    Step reopen(Actor operator, NetworkId network);

    /** What became of a step. */
    enum Step {
        DONE,
        /** The network is not in the state from which this step leads. */
        NOT_FROM_HERE,
        NO_SUCH_NETWORK
    }
}
