package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * Somebody who was something in the network because of working for an administration has left it;
 * the roles have ended already.
 *
 * @param mailbox by which the network's own records know the person
 * @param administration its regional key
 */
public record EmploymentEnded(
        NetworkId network, AccountId account, String mailbox, String name, String administration)
        implements NetworkEvent {}
