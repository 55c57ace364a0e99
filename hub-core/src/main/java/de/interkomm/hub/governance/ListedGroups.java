package de.interkomm.hub.governance;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/**
 * All living groups of the bound network with what says who may see them. For the directory, which
 * asks for nobody and leaves out for each reader what that reader may not see.
 */
public interface ListedGroups {

    /** By their ids. */
    List<Listed> groups(NetworkId network, KeyRange range);

    /**
     * @param kindName empty unless the kind is the network's own
     * @param administrations that take part, where not all members do by rule
     */
    record Listed(
            GroupId id,
            GroupKind kind,
            String kindName,
            String name,
            String purpose,
            List<String> topics,
            GroupVisibility visibility,
            List<RegionalKey> administrations) {

        public Listed {
            topics = List.copyOf(topics);
            administrations = List.copyOf(administrations);
        }
    }
}
