package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Device;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A session remembers whose it is, since when and from which kind of device, and nothing else. Name
 * and roles are read anew for each request that asks for them, by one query, so a role withdrawn or
 * an account disabled ends at once.
 */
@Component
class SessionAccount implements SecurityContextRepository {

    /** Spring Session keeps this one in a column of its own, by which sessions can be found. */
    private static final String ACCOUNT =
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String USER_AGENT = "user-agent";

    /** When its owner signed in, in milliseconds: a session may be older than that. */
    static final String SIGNED_IN_AT = "signed-in-at";

    /** When its owner signed in without an organisation's help, in milliseconds. */
    static final String PROVEN_AT = "proven-at";

    /** Longer ones say nothing more that could be understood. */
    private static final int LONGEST_USER_AGENT = 500;

    private final AccountRegistry accounts;
    private final Clock clock;

    SessionAccount(AccountRegistry accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Called only when somebody asks who is signed in: the interface's default defers it. */
    @Override
    @SuppressWarnings("deprecation") // the way that replaces it calls it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        @Nullable HttpSession session = exchange.getRequest().getSession(false);
        return accountOf(session)
                .flatMap(accounts::actor)
                .filter(actor -> session != null && lasts(session, SessionLife.of(actor)))
                .map(actor -> new SecurityContextImpl(new SignedIn(actor, provenAt(session))))
                .orElseGet(SecurityContextImpl::new);
    }

    /** A role given or withdrawn changes how long the session may be idle from now on. */
    private boolean lasts(HttpSession session, SessionLife life) {
        if (life.isOver(signedInAt(session), clock.instant())) {
            session.invalidate();
            return false;
        }
        int idle = Math.toIntExact(life.idle().toSeconds());
        if (session.getMaxInactiveInterval() != idle) {
            session.setMaxInactiveInterval(idle);
        }
        return true;
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication authentication = context.getAuthentication();
        if (authentication != null) {
            HttpSession session = request.getSession();
            long now = clock.millis();
            if (!(authentication instanceof OAuth2AuthenticationToken)) {
                session.setAttribute(PROVEN_AT, now);
            } else if (!authentication.getName().equals(session.getAttribute(ACCOUNT))) {
                session.removeAttribute(PROVEN_AT);
            }
            session.setAttribute(ACCOUNT, authentication.getName());
            session.setAttribute(SIGNED_IN_AT, now);
            session.setAttribute(USER_AGENT, userAgentOf(request));
            return;
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
            session.removeAttribute(PROVEN_AT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountOf(request.getSession(false)).isPresent();
    }

    /** The same for requests that sign nobody in. */
    SecurityContextRepository forReading() {
        return new ForReading(this);
    }

    private record ForReading(SessionAccount sessions) implements SecurityContextRepository {

        @Override
        @SuppressWarnings("deprecation") // the way that replaces it calls it
        public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
            return sessions.loadContext(exchange);
        }

        /** Who asks is known for this request only. */
        @Override
        public void saveContext(
                SecurityContext context,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public boolean containsContext(HttpServletRequest request) {
            return sessions.containsContext(request);
        }
    }

    /** What the owner of the session signed in with. */
    static Device deviceOf(Session session) {
        return Device.of(session.getAttribute(USER_AGENT));
    }

    private static String userAgentOf(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT));
    }

    /** When the owner of the session signed in; those that do not know are from before that. */
    static Instant signedInAt(Session session) {
        @Nullable Long at = session.getAttribute(SIGNED_IN_AT);
        return at == null ? session.getCreationTime() : Instant.ofEpochMilli(at);
    }

    private static Instant signedInAt(HttpSession session) {
        @Nullable Long at = (Long) session.getAttribute(SIGNED_IN_AT);
        return Instant.ofEpochMilli(at == null ? session.getCreationTime() : at);
    }

    private static @Nullable Instant provenAt(@Nullable HttpSession session) {
        @Nullable Long at = session == null ? null : (Long) session.getAttribute(PROVEN_AT);
        return at == null ? null : Instant.ofEpochMilli(at);
    }

    private static Optional<AccountId> accountOf(@Nullable HttpSession of) {
        return Optional.ofNullable(of)
                .map(session -> (String) session.getAttribute(ACCOUNT))
                .map(UUID::fromString)
                .map(AccountId::new);
    }
}
