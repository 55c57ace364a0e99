package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
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

    /** What is held for an administration and would end if it left. Asked within the network. */
    List<Ending> endingWith(NetworkId network, RegionalKey administration);

    /**
     * Something that would end.
     *
     * @param messageKey says what, with the name as {@code {0}}
     * @param whose the name of the person, or of the administration itself
     */
    record Ending(String messageKey, String name, String whose) {}
}
