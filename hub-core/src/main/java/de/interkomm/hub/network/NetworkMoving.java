package de.interkomm.hub.network;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * Lets a network go by another name in the addresses of its pages. All former addresses lead to the
 * present one for ever; its id, which the database and the interfaces know, stays.
 */
public interface NetworkMoving {

    /**
     * @throws de.interkomm.hub.identity.NotPermitted unless the actor edits the network's settings
     */
    Place placeOf(Actor actor, NetworkId network);

    /**
     * @param name as wished, in the form of a {@link NetworkId}
     * @throws de.interkomm.hub.identity.NotPermitted as above
     */
    Moving move(Actor actor, NetworkId network, String name);

    /**
     * Where a network is found.
     *
     * @param name the part of its addresses that names it
     * @param former names that lead there
     */
    record Place(String name, List<String> former) {

        public Place {
            former = List.copyOf(former);
        }
    }

    /** What became of the wish to move. */
    enum Moving {
        MOVED,
        /** It goes by this name already. */
        UNCHANGED,
        /** Not in the form of a {@link NetworkId}. */
        MALFORMED,
        /** Another network goes, or once went, by this name, or a page of the hub does. */
        TAKEN
    }
}
