package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/** A network came from another hub, and its people are to be asked. */
public record PeopleTransferred(NetworkId network) implements NetworkEvent {}
