package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.SignedInPerson;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import java.io.Serializable;
import java.util.Optional;
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
        implements SignedInPerson, Serializable {

    /** Who is signed in, if anybody is. */
    public static Optional<Actor> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    public Actor {
        coordinates = Set.copyOf(coordinates);
    }

    @Override
    public String displayName() {
        return name;
    }

    public boolean coordinates(NetworkId network) {
        return coordinates.contains(network);
    }
}
