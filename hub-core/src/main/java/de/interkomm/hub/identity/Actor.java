package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is acting, and what for. Use cases take the actor and check it themselves.
 *
 * @param coordinates the networks this person coordinates
 * @param operator whether this person runs the hub
 */
public record Actor(
        AccountId account,
        String name,
        Mailbox mailbox,
        Set<NetworkId> coordinates,
        boolean operator)
        implements Serializable {

    public boolean coordinates(NetworkId network) {
        return coordinates.contains(network);
    }
}
