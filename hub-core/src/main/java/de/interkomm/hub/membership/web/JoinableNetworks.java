package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

/** The network of a page, or the friendly page that says there is none. */
@Component
class JoinableNetworks {

    private final Networks networks;
    private final Applications applications;

    JoinableNetworks(Networks networks, Applications applications) {
        this.networks = networks;
        this.applications = applications;
    }

    NetworkProfile profile(NetworkId network) {
        return networks.find(network).orElseThrow(PageNotFound::new);
    }

    MembershipPolicy policy(NetworkId network) {
        return applications.policyOf(network).orElseThrow(PageNotFound::new);
    }

    boolean canBeJoined(NetworkId network) {
        return applications.policyOf(network).isPresent()
                && networks.state(network).filter(NetworkState.OPEN::equals).isPresent();
    }
}
