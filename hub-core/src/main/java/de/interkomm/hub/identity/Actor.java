package de.interkomm.hub.identity;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role.Reach;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.SignedInPerson;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who is acting, and in which roles. Use cases take the actor and ask it themselves.
 *
 * @param standings every role the person holds, anywhere
 */
public record Actor(AccountId account, String name, Mailbox mailbox, Set<Standing> standings)
        implements SignedInPerson, Serializable {

    /** Who is signed in, if anybody is. */
    public static Optional<Actor> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    public Actor {
        standings = Set.copyOf(standings);
    }

    @Override
    public String displayName() {
        return name;
    }

    /** Whether this person may do it in the hub itself. */
    public boolean may(Permission permission) {
        expect(permission, Reach.HUB);
        return roleFor(permission, null, null).isPresent();
    }

    /** Whether this person may do it in that network. */
    public boolean may(Permission permission, NetworkId network) {
        expect(permission, Reach.NETWORK);
        return roleFor(permission, network, null).isPresent();
    }

    /** Whether this person may do it for that administration in that network. */
    public boolean may(Permission permission, NetworkId network, RegionalKey administration) {
        expect(permission, Reach.ADMINISTRATION);
        return roleFor(permission, network, administration).isPresent();
    }

    /**
     * The weightiest role in which this person may do it in the hub itself.
     *
     * @throws NotPermitted if there is none
     */
    public Role require(Permission permission) {
        expect(permission, Reach.HUB);
        return roleFor(permission, null, null).orElseThrow(() -> refusal(permission));
    }

    /**
     * The weightiest role in which this person may do it in that network.
     *
     * @throws NotPermitted if there is none
     */
    public Role require(Permission permission, NetworkId network) {
        expect(permission, Reach.NETWORK);
        return roleFor(permission, network, null).orElseThrow(() -> refusal(permission));
    }

    /**
     * The weightiest role in which this person may do it for that administration in that network.
     *
     * @throws NotPermitted if there is none
     */
    public Role require(Permission permission, NetworkId network, RegionalKey administration) {
        expect(permission, Reach.ADMINISTRATION);
        return roleFor(permission, network, administration).orElseThrow(() -> refusal(permission));
    }

    @Override
    public Set<NetworkId> networks() {
        return standings.stream()
                .map(Standing::network)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    /** The networks in which this person may do it. */
    public Set<NetworkId> networksWhere(Permission permission) {
        return standings.stream()
                .filter(standing -> permission.roles().contains(standing.role()))
                .map(Standing::network)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    /** This person's roles in that network, the weightiest first. */
    public Set<Role> rolesIn(NetworkId network) {
        return standings.stream()
                .filter(standing -> network.equals(standing.network()))
                .map(Standing::role)
                .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private Optional<Role> roleFor(
            Permission permission,
            @Nullable NetworkId network,
            @Nullable RegionalKey administration) {
        return standings.stream()
                .filter(standing -> standing.allows(permission, network, administration))
                .map(Standing::role)
                .min(Role::compareTo);
    }

    /** Asking for a permission at the wrong place is a mistake in the code, never a refusal. */
    private static void expect(Permission permission, Reach reach) {
        if (permission.reach() != reach) {
            throw new IllegalArgumentException(
                    permission + " reaches over " + permission.reach() + ", not " + reach);
        }
    }

    private NotPermitted refusal(Permission permission) {
        return new NotPermitted(account + " lacks " + permission);
    }
}
