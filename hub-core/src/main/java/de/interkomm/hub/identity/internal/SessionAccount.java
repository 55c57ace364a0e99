package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/**
 * A session remembers whose it is and nothing else. Name and roles are read anew for each request
 * that asks for them, by one query, so a role withdrawn or an account disabled ends at once.
 */
@Component
class SessionAccount implements SecurityContextRepository {

    /** Spring Session keeps this one in a column of its own, by which sessions can be found. */
    private static final String ACCOUNT =
            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

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
            request.getSession().setAttribute(ACCOUNT, authentication.getName());
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

    private static Optional<AccountId> accountOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(ACCOUNT))
                .map(UUID::fromString)
                .map(AccountId::new);
    }
}
