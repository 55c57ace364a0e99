package de.interkomm.hub.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds the network named in the path {@code /networks/{network}/…} to the request. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class NetworkPathFilter extends OncePerRequestFilter {

    private static final Pattern PATH = Pattern.compile("(?:/api)?/networks/([^/]+)(?:/.*)?");

    private final NetworkSchemas schemas;

    NetworkPathFilter(NetworkSchemas schemas) {
        this.schemas = schemas;
    }

    /** What a request left to do later, it does in the same network. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path =
                PATH.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<NetworkSchemas.State> state =
                NetworkId.parse(path.group(1)).flatMap(schemas::find);
        if (state.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!state.get().isOpen()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            within(state.get().network(), request, response, chain);
        }
    }

    private static void within(
            NetworkId network,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            NetworkScope.call(
                    network,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
