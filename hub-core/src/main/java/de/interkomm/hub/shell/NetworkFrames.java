package de.interkomm.hub.shell;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.Optional;

/**
 * Knows how each network's pages are framed. The shell stands below the networks, so whoever knows
 * them implements this.
 */
public interface NetworkFrames {

    /** Empty if there is no such network; its pages then stand in the hub's own frame. */
    Optional<NetworkFrame> frameOf(NetworkId id);
}
