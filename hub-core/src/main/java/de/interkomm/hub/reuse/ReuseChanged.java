package de.interkomm.hub.reuse;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.UUID;

/**
 * Readers of a project see something else of who uses it: declared, moved on, confirmed, lapsed,
 * denied. Published in the transaction that changes it, within the project's network.
 *
 * @param network that has the project
 * @param revision ascends with every change of a project's reuse
 */
public record ReuseChanged(NetworkId network, UUID project, long revision)
        implements NetworkEvent {}
