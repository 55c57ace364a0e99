package de.interkomm.hub.governance;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Who sits where in the bound network, counted over the living groups a reader may see. */
public interface GroupOverviews {

    /** The whole picture. */
    Overview of(@Nullable Actor reader, NetworkId network);

    /**
     * Says what the network wants a group for.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#MANAGE_GROUPS}
     */
    void want(Actor actor, NetworkId network, String topic);

    /**
     * Takes that back.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#MANAGE_GROUPS}
     */
    void wantNoLonger(Actor actor, NetworkId network, String topic);

    /**
     * @param administrations every member administration, by how many groups it takes part in, the
     *     most first; empty in networks of persons
     * @param groups by how many administrations, or people, take part, the most first
     * @param uncovered wanted topics without a living group; empty for those who do not belong to
     *     the network
     */
    record Overview(
            List<Administration> administrations, List<Group> groups, List<String> uncovered) {

        public Overview {
            administrations = List.copyOf(administrations);
            groups = List.copyOf(groups);
            uncovered = List.copyOf(uncovered);
        }
    }

    /** In which groups an administration takes part. */
    record Administration(RegionalKey key, String name, Set<GroupId> groups) {

        public Administration {
            groups = Set.copyOf(groups);
        }
    }

    /** How many take part in a group. */
    record Group(GroupId id, String name, int participants) {}
}
