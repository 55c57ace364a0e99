package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.RateLimits;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.time.Duration;

/**
 * Whoever sets out to a provider makes the hub ask it something and keep a session, before anybody
 * has shown who they are: so often, and no more.
 */
final class LimitedHandshakes implements OAuth2AuthorizationRequestResolver {

    static final Duration PERIOD = Duration.ofMinutes(15);

    /** A whole district may share one address and come at eight in the morning. */
    static final int PER_ADDRESS = 300;

    private final OAuth2AuthorizationRequestResolver handshakes;
    private final RequestMatcher beginnings;
    private final RateLimits limits;

    LimitedHandshakes(
            OAuth2AuthorizationRequestResolver handshakes, String address, RateLimits limits) {
        this.handshakes = handshakes;
        this.beginnings = PathPatternRequestMatcher.pathPattern(address + "/{provider}");
        this.limits = limits;
    }

    /**
     * @throws TooMany if the address has begun too many
     */
    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        if (beginnings.matches(request)
                && limits.attempt(
                                "provider-from-address",
                                RateLimits.sender(request.getRemoteAddr()),
                                PER_ADDRESS,
                                PERIOD)
                        instanceof RateLimits.Refused) {
            throw new TooMany();
        }
        return handshakes.resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        return handshakes.resolve(request, registration);
    }

    /** The visitor is told to wait. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
