package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.MotionWithdrawn;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Announces what was done with motions and votes, for the network's trail. */
@Component
class ResolutionDeeds {

    private final ApplicationEventPublisher events;

    ResolutionDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Its words stand under {@code audit.action.<action>}. */
    void tell(Actor actor, NetworkId network, String action, Object object, String label) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        action,
                        object.toString(),
                        label,
                        Map.of()));
    }

    /** Whoever lets something follow from it need not wait for it any more. */
    void tellOfWithdrawal(Actor actor, NetworkId network, Motion motion) {
        events.publishEvent(new MotionWithdrawn(network, motion.id().value()));
        tell(actor, network, "resolution.withdrawn", motion.id(), motion.title());
    }

    /** What the hub did by itself, or what nobody is to be named for. */
    void tellOfNobody(NetworkId network, String action, Object object, String label) {
        events.publishEvent(
                new ActionTaken(network, null, null, action, object.toString(), label, Map.of()));
    }
}
