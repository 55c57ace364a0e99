package de.interkomm.hub.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.regex.Pattern;

/** Leads from an address with a slash at its end to the one without, as people type it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class TrailingSlashes extends OncePerRequestFilter {

    /** Never two slashes at the beginning: browsers take that for another host. */
    private static final Pattern PAGE = Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (!isRead(request) || !PAGE.matcher(path).matches()) {
            chain.doFilter(request, response);
            return;
        }
        String page = path.substring(0, path.length() - 1);
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(HttpHeaders.LOCATION, query == null ? page : page + '?' + query);
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod());
    }
}
