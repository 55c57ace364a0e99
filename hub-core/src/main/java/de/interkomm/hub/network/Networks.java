package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The networks of this hub, as their coordinators last described them. Answers come from memory; a
 * change made on any node is seen on all of them within two seconds.
 */
public interface Networks {

    /** All that visitors may enter and that are not archived, by name. */
    List<NetworkProfile> all();

    /** Archived ones too. */
    Optional<NetworkProfile> find(NetworkId network);

    /** What its coordinators can change, with the profile of its module as the default. */
    Optional<NetworkSettings> settings(NetworkId network);

    /** Which version of its settings holds: 0 for what its module says. */
    int version(NetworkId network);

    /** Whether it lives; empty if there is no such network. */
    Optional<NetworkState> state(NetworkId network);

    /**
     * Since when it has been in that state, by one query; empty if it has always been, or if nobody
     * wrote it down.
     */
    Optional<Instant> stateSince(NetworkId network);
}
