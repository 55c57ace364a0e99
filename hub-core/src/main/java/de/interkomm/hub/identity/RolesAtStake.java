package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What else ends with roles somebody is about to lose, whichever module says so. */
public interface RolesAtStake {

    /** By network; those where nothing else ends are left out. */
    Map<NetworkId, List<Ending>> of(AccountId account, Collection<Standing> ending);

    /**
     * What ends in the network for everybody if an administration leaves it. Asked within the
     * network.
     */
    List<Ending> of(NetworkId network, RegionalKey administration);
}
