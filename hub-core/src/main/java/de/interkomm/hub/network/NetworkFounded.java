package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** A network was founded by declaration and can be entered. */
public record NetworkFounded(NetworkId network) implements NetworkEvent {}
