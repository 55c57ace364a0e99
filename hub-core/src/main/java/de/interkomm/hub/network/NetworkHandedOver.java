package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** A network has another host. */
public record NetworkHandedOver(
        NetworkId network,
        String germanBefore,
        String englishBefore,
        String germanAfter,
        String englishAfter)
        implements NetworkEvent {}
