package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkEvent;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * It has become known, or been verified again, where somebody works who belongs to the network in
 * person.
 *
 * @param mailbox by which the network's own records know the person
 * @param administration its regional key
 */
public record EmploymentVerified(
        NetworkId network, AccountId account, String mailbox, String name, String administration)
        implements NetworkEvent {}
