package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UrlPathHelper;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In a closed network nothing is changed, and an archived one is read by its coordinators only. Its
 * coordinators may still go from the one to the other and take it along; operators open it again
 * from outside.
 */
class ClosedNetworks implements HandlerInterceptor {

    private static final Pattern PATH = Pattern.compile("(?:/api)?/networks/([^/]+)(/.*)?");
    private static final Set<String> HARMLESS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    /** What also goes on in a closed network: it is ended, taken along, and followed. */
    private static final Pattern GOES_ON =
            Pattern.compile("/coordination/(closing|archive)(/.*)?|/arrival(/.*)?");

    /** Whoever has such a link may not know the network from inside yet. */
    private static final Pattern FOLLOWED = Pattern.compile("/arrival(/.*)?");

    private final Networks networks;

    ClosedNetworks(Networks networks) {
        this.networks = networks;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Matcher path =
                PATH.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        if (path.matches()) {
            NetworkId.parse(path.group(1))
                    .ifPresent(network -> check(network, path.group(2), request.getMethod()));
        }
        return true;
    }

    private void check(NetworkId network, @Nullable String page, String method) {
        NetworkState state = networks.state(network).orElse(NetworkState.OPEN);
        if (state == NetworkState.OPEN) {
            return;
        }
        String below = page == null ? "" : page;
        if (state == NetworkState.ARCHIVED
                && !FOLLOWED.matcher(below).matches()
                && !isCoordinator(network)) {
            throw new PageNotFound();
        }
        if (!HARMLESS.contains(method) && !GOES_ON.matcher(below).matches()) {
            throw new ConflictOnPage("network.closed.nothing-changes");
        }
    }

    private static boolean isCoordinator(NetworkId network) {
        Optional<Actor> actor = Actor.of(SecurityContextHolder.getContext().getAuthentication());
        return actor.isPresent() && actor.get().may(Permission.CLOSE_NETWORK, network);
    }
}
