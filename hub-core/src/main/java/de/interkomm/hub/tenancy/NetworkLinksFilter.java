package de.interkomm.hub.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/**
 * Shows networks by their names in every link of a page, and leads from any other of their names to
 * the present one. Behind the security filters: their answer to encoding links is not to.
 */
@Component
@Order(NetworkLinksFilter.BEHIND_SECURITY)
class NetworkLinksFilter extends OncePerRequestFilter {

    static final int BEHIND_SECURITY = SecurityFilterProperties.DEFAULT_FILTER_ORDER + 50;

    /** Where the page has moved: set for a request that asked for it by a former name. */
    static final String MOVED = NetworkLinksFilter.class.getName() + ".moved";

    private final NetworkAddresses addresses;

    NetworkLinksFilter(NetworkAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(MOVED) instanceof String moved) {
            // Forms, too, go on to where they belong; and a network may move back one day.
            response.setStatus(HttpServletResponse.SC_PERMANENT_REDIRECT);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.LOCATION, moved);
            return;
        }
        chain.doFilter(request, new Names(response, request.getContextPath()));
    }

    private final class Names extends HttpServletResponseWrapper {

        private final String root;

        Names(HttpServletResponse response, String root) {
            super(response);
            this.root = root;
        }

        @Override
        public String encodeURL(String url) {
            return super.encodeURL(named(url));
        }

        @Override
        public String encodeRedirectURL(String url) {
            return super.encodeRedirectURL(named(url));
        }

        private String named(String url) {
            return url.startsWith(root + "/")
                    ? root + addresses.shown(url.substring(root.length()))
                    : url;
        }
    }
}
