package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What Spring Security knows of an actor, for the length of one request. */
final class SignedIn extends AbstractAuthenticationToken {

    static final String OPERATOR = "OPERATOR";

    private static final long serialVersionUID = 1L;

    private final Actor actor;

    /**
     * @param proven when they last signed in by themselves; {@code null} if it is not known
     */
    SignedIn(Actor actor, @Nullable Instant proven) {
        super(with(proven, authoritiesOf(actor)));
        this.actor = actor;
        setAuthenticated(true);
    }

    static List<GrantedAuthority> authoritiesOf(Actor actor) {
        return actor.standings().contains(Standing.inTheHub(Role.OPERATOR))
                ? List.of(new SimpleGrantedAuthority("ROLE_" + OPERATOR))
                : List.of();
    }

    private static List<GrantedAuthority> with(
            @Nullable Instant proven, List<GrantedAuthority> authorities) {
        return proven == null
                ? authorities
                : Stream.concat(authorities.stream(), Stream.of(provenAt(proven))).toList();
    }

    private static GrantedAuthority provenAt(Instant proven) {
        return FactorGrantedAuthority.withAuthority(FreshSignIn.FACTOR).issuedAt(proven).build();
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
