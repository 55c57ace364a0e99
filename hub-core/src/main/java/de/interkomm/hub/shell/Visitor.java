package de.interkomm.hub.shell;

import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import java.util.Set;

/**
 * Who looks at a page, and where.
 *
 * @param network the network in whose frame the page stands, none on the hub's own pages
 * @param authentication none for those who have not signed in
 */
public record Visitor(@Nullable NetworkId network, @Nullable Authentication authentication) {

    public boolean isSignedIn() {
        return authentication != null;
    }

    /** How to greet whoever has signed in. */
    public @Nullable String name() {
        if (authentication == null) {
            return null;
        }
        return authentication.getPrincipal() instanceof SignedInPerson person
                ? person.displayName()
                : authentication.getName();
    }

    /** The networks in which whoever has signed in has any role. */
    public Set<NetworkId> networks() {
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInPerson person
                ? person.networks()
                : Set.of();
    }

    /** Whether the visitor has a role in the network of the page: nobody asks to join twice. */
    public boolean belongsHere() {
        return network != null && networks().contains(network);
    }
}
