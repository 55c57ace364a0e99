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
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A session remembers whose it is and from which kind of device, and nothing else. Name and roles
 * are read anew for each request that asks for them, by one query, so a role withdrawn or an
 * account disabled ends at once.
 */
@Component
class SessionAccount implements SecurityContextRepository {

    /** Spring Session keeps this one in a column of its own, by which sessions can be found. */
    private static final String ACCOUNT =
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String USER_AGENT = "user-agent";

    /** Longer ones say nothing more that could be understood. */
    private static final int LONGEST_USER_AGENT = 500;

    private final AccountRegistry accounts;

    SessionAccount(AccountRegistry accounts) {
        this.accounts = accounts;
    }

    /** Called only when somebody asks who is signed in: the interface's default defers it. */
    @Override
    @SuppressWarnings("deprecation") // the way that replaces it calls it
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return accountOf(exchange.getRequest())
                .flatMap(accounts::actor)
                .map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        @Nullable Authentication authentication = context.getAuthentication();
        if (authentication != null) {
            HttpSession session = request.getSession();
            session.setAttribute(ACCOUNT, authentication.getName());
            session.setAttribute(USER_AGENT, userAgentOf(request));
            return;
        }
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ACCOUNT);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountOf(request).isPresent();
    }

    /** What the owner of the session signed in with. */
    static Device deviceOf(Session session) {
        return Device.of(session.getAttribute(USER_AGENT));
    }

    private static String userAgentOf(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_USER_AGENT));
    }

    private static Optional<AccountId> accountOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(ACCOUNT))
                .map(UUID::fromString)
                .map(AccountId::new);
    }
}
