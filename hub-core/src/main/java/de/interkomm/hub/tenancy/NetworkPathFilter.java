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

/**
 * Binds the network named in the path {@code /networks/{network}/…} to the request, which from here
 * on goes by the network's id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class NetworkPathFilter extends OncePerRequestFilter {

    private final NetworkSchemas schemas;
    private final NetworkAddresses addresses;

    NetworkPathFilter(NetworkSchemas schemas, NetworkAddresses addresses) {
        this.schemas = schemas;
        this.addresses = addresses;
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
                NetworkAddresses.PATH.matcher(
                        UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String name = path.group(2);
        Optional<NetworkSchemas.State> state = addresses.at(name).flatMap(schemas::find);
        if (state.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!state.get().isOpen()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            within(
                    state.get().network(),
                    named(path.group(1), name, state.get().network(), request),
                    response,
                    chain);
        }
    }

    /** Interfaces answer to every name; pages lead from the others to the present one. */
    private HttpServletRequest named(
            String above, String name, NetworkId network, HttpServletRequest request) {
        HttpServletRequest byId =
                name.equals(network.value()) ? request : new RenamedPath(request, network);
        if (!above.startsWith("/api/") && !name.equals(addresses.nameOf(network))) {
            String root = request.getContextPath();
            String query = request.getQueryString();
            request.setAttribute(
                    NetworkLinksFilter.MOVED,
                    root
                            + addresses.shown(byId.getRequestURI().substring(root.length()))
                            + (query == null ? "" : "?" + query));
        }
        return byId;
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
