package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.identity.internal.PasskeyConfiguration.PasskeyFilters;
import de.interkomm.hub.identity.internal.ProviderConfiguration.ProviderFilters;
import de.interkomm.hub.shell.HubAddress;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.ott.OneTimeTokenAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** Which requests need whom, and what every answer tells browsers to refrain from. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * Sent by mail programs for somebody who wants no more mails (RFC 8058): they know nothing but
     * the link, whose token alone decides.
     */
    private static final RequestMatcher FROM_MAIL_PROGRAMS =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/directory/notices");

    private static final String CONFIRM = "/sign-in/confirm";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, SessionAccount sessionAccount, HubAddress hub) {
        ApiProblems problems = new ApiProblems();
        return http.securityMatcher("/api", "/api/**", "/oparl", "/oparl/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.OPTIONS)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Never made here, but read where an answer depends on who asks.
                .securityContext(
                        context -> context.securityContextRepository(sessionAccount.forReading()))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> protect(headers, hub))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(problems)
                                        .accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SessionAccount sessionAccount,
            CsrfTokenRepository csrfTokens,
            SignInFilter signIn,
            PasskeyFilters passkeys,
            ProviderFilters providers,
            Cookies cookies,
            HubAddress hub,
            Clock clock) {
        passkeys.afterAuthorization()
                .forEach(filter -> http.addFilterAfter(filter, AuthorizationFilter.class));
        return http.authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers(
                                                HttpMethod.POST, "/operator/networks/new/**")
                                        .access(
                                                new FreshSignIn(
                                                        AuthorityAuthorizationManager.hasRole(
                                                                SignedIn.OPERATOR),
                                                        FreshSignIn.TIME_TO_FILL_IN,
                                                        clock))
                                        .requestMatchers(
                                                "/operator/networks/new",
                                                "/operator/networks/*/closing",
                                                "/operator/sessions/**")
                                        .access(
                                                new FreshSignIn(
                                                        AuthorityAuthorizationManager.hasRole(
                                                                SignedIn.OPERATOR),
                                                        FreshSignIn.MOMENT,
                                                        clock))
                                        .requestMatchers(
                                                "/my/account/passkeys/register/**",
                                                "/my/account/passkeys/*/revocation",
                                                "/my/account/providers/**",
                                                "/my/account/mailbox",
                                                "/my/account/sessions/**")
                                        .access(
                                                new FreshSignIn(
                                                        AuthenticatedAuthorizationManager
                                                                .authenticated(),
                                                        FreshSignIn.MOMENT,
                                                        clock))
                                        .requestMatchers("/operator/**")
                                        .hasRole(SignedIn.OPERATOR)
                                        .requestMatchers(
                                                "/my/account/**", "/networks/*/coordination/**")
                                        .authenticated()
                                        .requestMatchers("/actuator/health/**")
                                        .permitAll()
                                        .requestMatchers("/actuator/**")
                                        .denyAll()
                                        .anyRequest()
                                        .permitAll())
                .securityContext(context -> context.securityContextRepository(sessionAccount))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(csrfTokens)
                                        .ignoringRequestMatchers(FROM_MAIL_PROGRAMS))
                .addFilterBefore(signIn.filter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(passkeys.signIn(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(providers.there(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(providers.back(), UsernamePasswordAuthenticationFilter.class)
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .addLogoutHandler((_, _, who) -> SignInLog.signedOut(who))
                                        .logoutSuccessUrl("/sign-in?signed-out"))
                .headers(
                        headers ->
                                protect(headers, hub)
                                        .addHeaderWriter(new CachingRules(cookies.session())))
                .exceptionHandling(
                        refusals ->
                                refusals.authenticationEntryPoint(new SignInEntryPoint())
                                        .accessDeniedHandler(refuse()))
                .build();
    }

    @Bean
    FilterRegistrationBean<SafeHeaders.OnErrorPages> headersOfErrorPages(
            HubAddress hub, Cookies cookies) {
        FilterRegistrationBean<SafeHeaders.OnErrorPages> registration =
                new FilterRegistrationBean<>(
                        new SafeHeaders.OnErrorPages(hub, new CachingRules(cookies.session())));
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Not of each filter of its chain: nobody reads that, and it takes time from every request. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AuthenticationManager authenticationManager(SignInTokens tokens, AccountRegistry accounts) {
        return new ProviderManager(
                new OneTimeTokenAuthenticationProvider(tokens, new SignedInVisitors(accounts)));
    }

    @Bean
    CsrfTokenRepository csrfTokens(Cookies cookies) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookies.csrf());
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).secure(cookies.areSecure()).sameSite("Lax"));
        return tokens;
    }

    /** Whoever signs in gets a new session id and new form tokens, whatever the way. */
    @Bean
    SessionAuthenticationStrategy renewal(CsrfTokenRepository csrfTokens) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(
                        new ChangeSessionIdAuthenticationStrategy(),
                        new CsrfAuthenticationStrategy(csrfTokens)));
    }

    /**
     * Takes the token from the button on the link's page, by POST: scanners that open links in
     * mails use up nothing.
     */
    @Bean
    SignInFilter signInFilter(
            AuthenticationManager authenticationManager,
            SessionAccount sessionAccount,
            SessionAuthenticationStrategy renewal,
            SignInCompletion completion) {
        OneTimeTokenAuthenticationFilter filter = new OneTimeTokenAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, CONFIRM));
        filter.setAuthenticationManager(authenticationManager);
        filter.setSecurityContextRepository(sessionAccount);
        filter.setSessionAuthenticationStrategy(renewal);
        filter.setAuthenticationSuccessHandler(
                (request, response, signedIn) -> {
                    ReturnPath to =
                            completion.complete(
                                    request,
                                    response,
                                    signedIn,
                                    SignInLog.Way.LINK,
                                    ReturnPath.of(request.getParameter(ReturnPath.PARAMETER)));
                    response.sendRedirect(request.getContextPath() + to);
                });
        filter.setAuthenticationFailureHandler(SecurityConfiguration::showDeadLink);
        return new SignInFilter(filter);
    }

    /** The link's page says by itself what is wrong with it. */
    private static void showDeadLink(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        SignInLog.notSignedIn(SignInLog.Way.LINK, "it is not valid any more");
        String token = request.getParameter("token");
        ReturnPath returnPath = ReturnPath.of(request.getParameter(ReturnPath.PARAMETER));
        String link = CONFIRM + "?token=" + (TOKEN.matcher(token).matches() ? token : "-");
        response.sendRedirect(request.getContextPath() + returnPath.appendedTo(link));
    }

    /** Whoever may not know of a page learns nothing by being refused. */
    private static AccessDeniedHandler refuse() {
        AccessDeniedHandlerImpl stale = new AccessDeniedHandlerImpl();
        stale.setErrorPage("/stale-page");
        return (request, response, denial) -> {
            SignInLog.refused(denial);
            if (denial instanceof CsrfException) {
                stale.handle(request, response, denial);
            } else if (StepUp.isAskedFor(denial)) {
                StepUp.begin(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        };
    }

    private static HeadersConfigurer<HttpSecurity> protect(
            HeadersConfigurer<HttpSecurity> headers, HubAddress hub) {
        headers.defaultsDisabled();
        SafeHeaders.writers(hub).forEach(headers::addHeaderWriter);
        return headers;
    }

    /** Keeps the filter out of the container's own chain, where every bean of type Filter goes. */
    record SignInFilter(OneTimeTokenAuthenticationFilter filter) {}
}
