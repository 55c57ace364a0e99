package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role.Reach;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.Objects;

/**
 * A role and where it is held.
 *
 * @param network {@code null} for a role in the hub itself
 * @param administration {@code null} unless the role is held for an administration
 */
public record Standing(Role role, @Nullable NetworkId network, @Nullable RegionalKey administration)
        implements Serializable {

    public Standing {
        if ((role.reach() == Reach.HUB) != (network == null)
                || (role.reach() == Reach.ADMINISTRATION) != (administration != null)) {
            throw new IllegalArgumentException(
                    "a role of reach " + role.reach() + " cannot be held there: " + role);
        }
    }

    public static Standing inTheHub(Role role) {
        return new Standing(role, null, null);
    }

    public static Standing in(NetworkId network, Role role) {
        return new Standing(role, network, null);
    }

    public static Standing of(NetworkId network, RegionalKey administration, Role role) {
        return new Standing(role, network, administration);
    }

    boolean allows(
            Permission permission, @Nullable NetworkId where, @Nullable RegionalKey concerned) {
        return permission.roles().contains(role)
                && Objects.equals(network, where)
                && (permission.reach() != Reach.ADMINISTRATION
                        || administration == null
                        || administration.equals(concerned));
    }
}
