package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Optional;

/** The networks of this hub. */
public interface Networks {

    /** All that visitors may enter, by name. */
    List<NetworkProfile> all();

    Optional<NetworkProfile> find(NetworkId network);
}
