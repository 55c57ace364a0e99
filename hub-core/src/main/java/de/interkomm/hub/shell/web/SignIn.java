package de.interkomm.hub.shell.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks. */
final class SignIn {

    private SignIn() {}

    /**
     * @return {@code null} for those who have not signed in
     */
    static @Nullable Authentication current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || authentication instanceof AnonymousAuthenticationToken
                        || !authentication.isAuthenticated()
                ? null
                : authentication;
    }
}
