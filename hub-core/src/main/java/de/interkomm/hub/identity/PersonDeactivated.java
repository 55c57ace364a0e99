package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * All roles a person held in a network in person have been ended by those who run it.
 *
 * @param mailbox by which the network's own records know the person
 * @param by the name of whoever did it
 */
public record PersonDeactivated(NetworkId network, AccountId account, String mailbox, String by)
        implements NetworkEvent {}
