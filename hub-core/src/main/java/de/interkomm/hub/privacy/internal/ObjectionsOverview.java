package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.OverviewSource;
import de.interkomm.hub.privacy.Objections;
import de.interkomm.hub.privacy.Objections.Objection;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;

/** Says on the overview how many objections want an answer, and by when. */
@Component
class ObjectionsOverview implements OverviewSource {

    private final Objections objections;

    ObjectionsOverview(Objections objections) {
        this.objections = objections;
    }

    @Override
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        if (!actor.may(Permission.ANSWER_FOR_DATA, network)) {
            return List.of();
        }
        // The one that is due first comes first.
        List<Objection> open =
                objections.in(actor, network).stream()
                        .filter(objection -> objection.outcome() == null)
                        .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(
                        new Waiting(
                                "privacy.overview.objections",
                                open.size(),
                                "/networks/" + network + "/coordination/objections",
                                open.getFirst().due()));
    }
}
