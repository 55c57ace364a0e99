package de.interkomm.hub.identity.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks for a sign-in that was a moment ago, so that a browser left open does not hand over the
 * account or the hub. An organisation's word is none: it may say yes without asking anybody.
 */
final class FreshSignIn implements AuthorizationManager<RequestAuthorizationContext> {

    /** What a session can tell of the last sign-in by link or passkey. */
    static final String FACTOR = "FACTOR_SIGN_IN";

    /** Long enough to find the page again that one came for. */
    static final Duration MOMENT = Duration.ofMinutes(15);

    /** A long form that was opened in time may take as long again to fill in. */
    static final Duration TIME_TO_FILL_IN = MOMENT.multipliedBy(2);

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);

    private final AuthorizationManager<RequestAuthorizationContext> who;
    private final Duration within;
    private final Clock clock;

    /**
     * @param who may ask at all, which is settled first
     */
    FreshSignIn(
            AuthorizationManager<RequestAuthorizationContext> who, Duration within, Clock clock) {
        this.who = who;
        this.within = within;
        this.clock = clock;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> visitor,
            RequestAuthorizationContext request) {
        AuthorizationResult may = who.authorize(visitor, request);
        if (may == null || !may.isGranted()) {
            return may == null ? new AuthorizationDecision(false) : may;
        }
        return isFresh(visitor.get()) ? YES : new SignInAgain();
    }

    private boolean isFresh(@Nullable Authentication visitor) {
        return visitor != null
                && visitor.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .filter(factor -> factor.getAuthority().equals(FACTOR))
                        .anyMatch(
                                factor ->
                                        clock.instant()
                                                .isBefore(factor.getIssuedAt().plus(within)));
    }

    /** They may, but have to sign in again before. */
    record SignInAgain() implements AuthorizationResult {

        @Override
        public boolean isGranted() {
            return false;
        }
    }
}
