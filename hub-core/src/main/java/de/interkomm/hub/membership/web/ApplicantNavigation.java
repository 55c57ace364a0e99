package de.interkomm.hub.membership.web;

import de.interkomm.hub.shell.NavigationItem;
import de.interkomm.hub.shell.NavigationSource;
import de.interkomm.hub.shell.Visitor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Leads to finding a network, joining it, and seeing who is there. */
@Component
class ApplicantNavigation implements NavigationSource {

    private static final NavigationItem ELIGIBILITY =
            new NavigationItem("applicant.nav.eligibility", "/eligibility", 200);

    private final JoinableNetworks networks;

    ApplicantNavigation(JoinableNetworks networks) {
        this.networks = networks;
    }

    @Override
    public List<NavigationItem> itemsFor(Visitor visitor) {
        NetworkId network = visitor.network();
        if (network == null) {
            return List.of(ELIGIBILITY);
        }
        String home = "/networks/" + network;
        NavigationItem members =
                new NavigationItem("applicant.nav.members", home + "/members", 300);
        return networks.canBeJoined(network)
                ? List.of(new NavigationItem("applicant.nav.join", home + "/join", 200), members)
                : List.of(members);
    }
}
