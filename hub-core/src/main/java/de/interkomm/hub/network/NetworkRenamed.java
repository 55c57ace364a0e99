package de.interkomm.hub.network;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** A network goes by another name. */
public record NetworkRenamed(
        NetworkId network,
        String germanBefore,
        String englishBefore,
        String germanAfter,
        String englishAfter)
        implements NetworkEvent {}
