package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.ReturnPath;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UrlPathHelper;

import java.io.IOException;

/**
 * Sends visitors to the sign-in page, which brings them back. The address wanted travels in the
 * address, not in a session: whoever only looks gets none.
 */
final class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/actuator")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(request.getContextPath() + wanted(request).appendedTo("/sign-in"));
    }

    static ReturnPath wanted(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return ReturnPath.HOME;
        }
        String path = UrlPathHelper.defaultInstance.getRequestUri(request);
        String query = request.getQueryString();
        return ReturnPath.of(
                path.substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query));
    }
}
