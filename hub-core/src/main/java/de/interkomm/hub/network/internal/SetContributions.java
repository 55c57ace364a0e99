package de.interkomm.hub.network.internal;

import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

/** The rule as the network's settings have it. */
@Component
class SetContributions implements ContributionRules {

    private final NetworkCatalogue catalogue;

    SetContributions(NetworkCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A network nobody has described any more keeps what it has. */
    @Override
    public Contributions of(NetworkId network) {
        return catalogue
                .find(network)
                .map(known -> known.settings().contributions())
                .orElse(Contributions.STAY);
    }
}
