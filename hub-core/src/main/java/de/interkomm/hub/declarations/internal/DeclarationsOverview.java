package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Says on the overview how many members have not signed. */
@Component
class DeclarationsOverview implements OverviewSource {

    private final Signatures signatures;

    DeclarationsOverview(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        if (!actor.may(Permission.MANAGE_MEMBERS, network)) {
            return List.of();
        }
        int missing = signatures.missing(actor, network);
        return missing == 0
                ? List.of()
                : List.of(
                        new Waiting(
                                "declarations.overview.missing",
                                missing,
                                "/networks/" + network + "/coordination/declaration"));
    }
}
