package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Says on the overview how many want to come into a group. */
@Component
class GroupsOverview implements OverviewSource {

    private final Participations participations;

    GroupsOverview(Participations participations) {
        this.participations = participations;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        int requests =
                participations.waiting(actor, network).stream()
                        .mapToInt(Participations.Waiting::requests)
                        .sum();
        return requests == 0
                ? List.of()
                : List.of(
                        new Waiting(
                                "governance.overview.requests",
                                requests,
                                "/networks/" + network + "/groups#waiting"));
    }
}
