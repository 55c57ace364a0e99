package de.interkomm.hub.membership.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What each network has plugged in. */
@Component
class Policies {

    private final Map<NetworkId, MembershipPolicy> policies;
    private final Networks networks;

    Policies(List<MembershipPolicy> policies, Networks networks) {
        this.policies =
                policies.stream()
                        .collect(toUnmodifiableMap(MembershipPolicy::network, Function.identity()));
        this.networks = networks;
    }

    Optional<MembershipPolicy> find(NetworkId network) {
        return Optional.ofNullable(policies.get(network));
    }

    /**
     * @throws PageNotFound if the network cannot be joined
     */
    MembershipPolicy of(NetworkId network) {
        return find(network).orElseThrow(PageNotFound::new);
    }

    /**
     * @throws PageNotFound if there is no such network
     */
    NetworkProfile profile(NetworkId network) {
        return networks.find(network).orElseThrow(PageNotFound::new);
    }
}
