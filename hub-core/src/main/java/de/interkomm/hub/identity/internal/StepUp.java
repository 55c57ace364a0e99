package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ReturnPath;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;

import java.io.IOException;
import java.net.URI;

/** Sends somebody who is signed in to sign in again, and back to the page this began on. */
final class StepUp {

    private StepUp() {}

    static boolean isAskedFor(AccessDeniedException denial) {
        return denial instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof FreshSignIn.SignInAgain;
    }

    static void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReturnPath back =
                "GET".equals(request.getMethod())
                        ? SignInEntryPoint.wanted(request)
                        : pageOfForm(request);
        response.sendRedirect(request.getContextPath() + back.appendedTo("/sign-in?again"));
    }

    /** Our pages name themselves to us; what others claim ends on a page of ours all the same. */
    private static ReturnPath pageOfForm(HttpServletRequest request) {
        @Nullable String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return ReturnPath.HOME;
        }
        try {
            @Nullable String path = URI.create(referrer).getRawPath();
            return path != null && path.startsWith(request.getContextPath())
                    ? ReturnPath.of(path.substring(request.getContextPath().length()))
                    : ReturnPath.HOME;
        } catch (IllegalArgumentException e) {
            // Whatever it is, no page of ours is called so.
            return ReturnPath.HOME;
        }
    }
}
