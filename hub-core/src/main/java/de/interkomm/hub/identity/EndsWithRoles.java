package de.interkomm.hub.identity;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;
import java.util.Set;

/** Says what a module ends along with somebody's roles in a network, before they are given up. */
public interface EndsWithRoles {

    /**
     * What would end. Asked within the network.
     *
     * @param ending the roles to be given up there
     */
    List<Ending> endingWith(NetworkId network, AccountId account, Set<Standing> ending);

    /**
     * Something that would end.
     *
     * @param messageKey says what, with the name as {@code {0}}
     */
    record Ending(String messageKey, String name) {}
}
