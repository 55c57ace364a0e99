package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** A network was closed, archived, or opened again. */
public record NetworkStateChanged(NetworkId network, NetworkState state) implements NetworkEvent {}
