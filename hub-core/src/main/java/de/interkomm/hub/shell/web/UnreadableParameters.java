package de.interkomm.hub.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Refuses parameters in an address that cannot even be decoded, as {@code ?query=%zz}: a slip of
 * whoever asks, and no failure of ours to be noted with all its circumstances.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class UnreadableParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            readAddress(request);
        } catch (InvalidParameterException e) {
            response.sendError(e.getErrorCode());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Forms are not read here: a large one is refused first. */
    private static void readAddress(HttpServletRequest request) {
        if (HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod())) {
            request.getParameterNames();
        }
    }
}
