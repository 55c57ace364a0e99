package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * Somebody who is something in the network goes by another name now.
 *
 * @param mailbox by which the network's own records know the person
 */
public record NameChanged(NetworkId network, AccountId account, String mailbox, String name)
        implements NetworkEvent {}
