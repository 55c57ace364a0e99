package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Vouching;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Says on the overview how many want their employment vouched for. */
@Component
class EmploymentsOverview implements OverviewSource {

    private final Vouching vouching;

    EmploymentsOverview(Vouching vouching) {
        this.vouching = vouching;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        if (!actor.may(Permission.INVITE_PEOPLE, network)) {
            return List.of();
        }
        int requests = vouching.waitingIn(actor, Set.of(network)).getOrDefault(network, 0);
        return requests == 0
                ? List.of()
                : List.of(
                        new Waiting(
                                "dashboard.employments",
                                requests,
                                "/networks/" + network + "/coordination/people/employments"));
    }
}
