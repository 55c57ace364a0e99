package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * Nobody knows any more whether somebody who is something in the network still works where that
 * comes from; it rests until it is known again.
 *
 * @param administration its regional key
 */
public record EmploymentLapsed(NetworkId network, AccountId account, String administration)
        implements NetworkEvent {}
