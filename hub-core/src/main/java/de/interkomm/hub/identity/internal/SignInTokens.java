package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * One-time tokens among our own confirmation links: Spring Security's JDBC service knows only an
 * unqualified table and keeps tokens in clear. The user names are ids of accounts.
 */
@Component
class SignInTokens implements OneTimeTokenService {

    static final String PURPOSE = "sign-in";

    private final ConfirmationLinks links;
    private final Clock clock;

    SignInTokens(ConfirmationLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        String token = links.issue(PURPOSE, request.getUsername(), request.getExpiresIn());
        return new DefaultOneTimeToken(
                token, request.getUsername(), clock.instant().plus(request.getExpiresIn()));
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken authentication) {
        String token = authentication.getTokenValue();
        return token != null
                        && links.redeem(PURPOSE, token) instanceof Redemption.Valid(var account)
                ? new DefaultOneTimeToken(token, account, clock.instant())
                : null;
    }
}
