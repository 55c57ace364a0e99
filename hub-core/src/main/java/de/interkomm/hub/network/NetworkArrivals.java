package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;
import java.util.Set;

/**
 * Lets in a network that was founded in another hub, under its id and all its addresses. Called by
 * code that has decided that it may, and writes the network's rows itself.
 */
public interface NetworkArrivals {

    /** What stands against the arrival, as far as can be seen before it begins. */
    Optional<Obstacle> obstacleTo(Newcomer newcomer);

    /**
     * Makes room in the caller's transaction: puts its changes in order with those of all other
     * networks, and takes away the row a coded network had here before anybody used it.
     */
    Optional<Obstacle> makeRoom(Newcomer newcomer);

    /** Looks at the rows that have been written, and shows the network once they are committed. */
    Optional<Obstacle> welcome(Newcomer newcomer);

    /**
     * @param names it goes and went by in addresses, besides its id
     */
    record Newcomer(NetworkId id, Origin origin, Set<String> names) {

        public Newcomer {
            names = Set.copyOf(names);
        }
    }

    /** What a network's structure and defaults come from. */
    enum Origin {
        /** A module, which both hubs must have. */
        CODED,
        /** A declaration, which comes along. */
        DECLARED
    }

    /** Why a network cannot be let in. */
    enum Obstacle {
        /** There is, or was, a network of this id, or one that went by it, or a page of the hub. */
        ID_TAKEN,
        /** Another network goes, or went, by one of the names, or a page of the hub does. */
        ADDRESS_TAKEN,
        /** This hub lacks the module of the coded network. */
        NO_MODULE,
        /** The coded network is at work here already. */
        IN_USE,
        /** Its settings or its structure cannot be understood. */
        UNREADABLE
    }
}
