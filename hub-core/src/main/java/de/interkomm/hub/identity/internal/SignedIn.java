package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.util.List;

/** What Spring Security knows of an actor, for the length of one request. */
final class SignedIn extends AbstractAuthenticationToken {

    static final String OPERATOR = "OPERATOR";

    private static final long serialVersionUID = 1L;

    private final Actor actor;

    SignedIn(Actor actor) {
        super(authoritiesOf(actor));
        this.actor = actor;
        setAuthenticated(true);
    }

    static List<GrantedAuthority> authoritiesOf(Actor actor) {
        return actor.standings().contains(Standing.inTheHub(Role.OPERATOR))
                ? List.of(new SimpleGrantedAuthority("ROLE_" + OPERATOR))
                : List.of();
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.account().toString();
    }
}
