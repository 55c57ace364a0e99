package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * Somebody who belongs to the network in person works for another administration now.
 *
 * @param mailbox by which the network's own records know the person
 * @param from its regional key
 * @param to its regional key
 */
public record EmployerChanged(
        NetworkId network, AccountId account, String mailbox, String from, String to)
        implements NetworkEvent {}
