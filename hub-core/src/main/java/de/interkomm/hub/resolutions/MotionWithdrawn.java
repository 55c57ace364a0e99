package de.interkomm.hub.resolutions;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.UUID;

/**
 * A motion was taken back before it was resolved on.
 *
 * @param resolution by its id
 */
public record MotionWithdrawn(NetworkId network, UUID resolution) implements NetworkEvent {}
