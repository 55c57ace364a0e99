package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Resting;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which seats are good for nothing at present: all of somebody whose every role in the network
 * rests, and what is held for an administration where that role does.
 */
@Component
class SeatsAtRest {

    private final ParticipationRows participations;
    private final Roles roles;

    SeatsAtRest(ParticipationRows participations, Roles roles) {
        this.participations = participations;
        this.roles = roles;
    }

    Set<ParticipationId> in(NetworkId network) {
        NetworkScope.requireBound(network);
        Set<ParticipationId> found = new HashSet<>();
        roles.restingIn(network).forEach(one -> found.addAll(of(one)));
        return found;
    }

    private List<ParticipationId> of(Resting resting) {
        return participations.heldBy(resting.account().id()).stream()
                .map(ParticipationRows.Held::lasting)
                .filter(seat -> seat.function() != GroupFunction.GUEST)
                .filter(
                        seat ->
                                resting.all()
                                        || (seat.administration() != null
                                                && seat.administration()
                                                        .equals(
                                                                resting.standing()
                                                                        .administration())))
                .map(ParticipationRows.Lasting::id)
                .toList();
    }
}
