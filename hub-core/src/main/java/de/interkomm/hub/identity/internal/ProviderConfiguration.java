package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.identity.SignInProviders.Refusal;
import de.interkomm.hub.identity.internal.ProviderIdentities.Claim;
import de.interkomm.hub.mail.Mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.client.RestClientException;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The way to a provider and back (OpenID Connect, authorization code with PKCE). The session knows
 * of it from the one to the other only; tokens are kept nowhere.
 */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    private static final String WITH = "/sign-in/with";
    private static final int LONGEST_NAME = 200;

    @Bean
    ProviderFilters providerFilters(
            ProviderRegistrations registrations,
            ProviderCalls calls,
            ProviderIdentities identities,
            SessionAccount sessionAccount,
            SessionAuthenticationStrategy renewal,
            SignInCompletion completion,
            RateLimits limits) {
        Handshakes handshakes = new Handshakes();
        OAuth2AuthorizationRequestRedirectFilter there =
                new OAuth2AuthorizationRequestRedirectFilter(
                        new LimitedHandshakes(
                                new DefaultOAuth2AuthorizationRequestResolver(
                                        registrations::reachable, WITH),
                                WITH,
                                limits));
        there.setAuthorizationRequestRepository(handshakes);
        there.setAuthenticationFailureHandler(ProviderConfiguration::notGone);

        OAuth2LoginAuthenticationFilter back =
                new OAuth2LoginAuthenticationFilter(
                        registrations, new NoTokens(), ProviderRegistrations.RETURN + "*");
        back.setAuthorizationRequestRepository(handshakes);
        OidcAuthorizationCodeAuthenticationProvider exchange =
                new OidcAuthorizationCodeAuthenticationProvider(
                        calls.tokens(), arrivals(calls.users(), identities));
        exchange.setJwtDecoderFactory(calls::idTokens);
        back.setAuthenticationManager(new ProviderManager(exchange));
        back.setSecurityContextRepository(sessionAccount);
        back.setSessionAuthenticationStrategy(renewal);
        back.setAuthenticationSuccessHandler(
                (request, response, signedIn) -> {
                    ReturnPath to =
                            completion.complete(
                                    request,
                                    response,
                                    signedIn,
                                    SignInLog.Way.ORGANISATION,
                                    Handshakes.returnPath(request));
                    go(request, response, to.value());
                });
        back.setAuthenticationFailureHandler(ProviderConfiguration::notArrived);
        return new ProviderFilters(there, back);
    }

    private static OAuth2UserService<OidcUserRequest, OidcUser> arrivals(
            OidcUserService users, ProviderIdentities identities) {
        return request -> {
            OidcUser user = users.loadUser(request);
            String provider = request.getClientRegistration().getRegistrationId();
            @Nullable Actor who =
                    Actor.of(SecurityContextHolder.getContext().getAuthentication()).orElse(null);
            return switch (identities.arrive(claimOf(provider, user), who)) {
                case Arrival.SignsIn(var account) -> new Arrived(user, account.toString());
                case Arrival.MayLink(String token) ->
                        throw new GoElsewhere("/my/account/providers/link?token=" + token);
                case Arrival.Refused(Refusal why) -> throw new GoElsewhere(refuse(why));
            };
        };
    }

    private static Claim claimOf(String provider, OidcUser user) {
        @Nullable String email = user.getEmail();
        @Nullable Mailbox verified =
                email != null && Boolean.TRUE.equals(user.getEmailVerified())
                        ? Mailbox.parse(email).orElse(null)
                        : null;
        return new Claim(
                provider,
                Objects.requireNonNull(user.getIssuer(), "the validator demands it").toString(),
                Objects.requireNonNull(user.getSubject(), "the validator demands it"),
                nameOf(user),
                verified);
    }

    private static String nameOf(OidcUser user) {
        @Nullable String given = user.getFullName();
        String name =
                given == null || given.isBlank()
                        ? Objects.requireNonNullElse(user.getEmail(), "")
                        : given;
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static void notGone(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e.getCause() instanceof ProviderRegistrations.NotConfigured) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Refusal why =
                e.getCause() instanceof LimitedHandshakes.TooMany ? Refusal.TOO_MANY : Refusal.DOWN;
        go(
                request,
                response,
                ReturnPath.of(request.getParameter(ReturnPath.PARAMETER)).appendedTo(refuse(why)));
    }

    private static void notArrived(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String page = e instanceof GoElsewhere elsewhere ? elsewhere.page : refuse(reasonOf(e));
        go(request, response, Handshakes.returnPath(request).appendedTo(page));
    }

    private static Refusal reasonOf(AuthenticationException e) {
        if (e instanceof OAuth2AuthenticationException oauth
                && oauth.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            return Refusal.CANCELLED;
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RestClientException) {
                return Refusal.DOWN;
            }
        }
        return Refusal.FAILED;
    }

    /** Notes it, and names the page that explains it. */
    private static String refuse(Refusal why) {
        SignInLog.notSignedIn(SignInLog.Way.ORGANISATION, why.name());
        return "/sign-in/refused?why=" + why.name().toLowerCase(Locale.ROOT);
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        response.sendRedirect(request.getContextPath() + page);
    }

    /** Somebody whose account is known: the session remembers it by this name. */
    private static final class Arrived extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final String account;

        Arrived(OidcUser user, String account) {
            super(List.of(), user.getIdToken());
            this.account = account;
        }

        @Override
        public String getName() {
            return account;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Arrived arrived && arrived.account.equals(account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }

    /** Ends the filter's work without signing anybody in. */
    private static final class GoElsewhere extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final String page;

        GoElsewhere(String page) {
            super(new OAuth2Error("not_signed_in"));
            this.page = page;
        }
    }

    /** Keeps the filters out of the container's own chain. */
    record ProviderFilters(
            OAuth2AuthorizationRequestRedirectFilter there, OAuth2LoginAuthenticationFilter back) {}
}
