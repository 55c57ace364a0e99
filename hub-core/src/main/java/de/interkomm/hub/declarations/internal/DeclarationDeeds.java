package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Announces what was done with the declaration, for the network's trail. The words stand under
 * {@code audit.action.declaration.<verb>}.
 */
@Component
class DeclarationDeeds {

    private final ApplicationEventPublisher events;

    DeclarationDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(Actor actor, NetworkId network, String verb, Object object, String label) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "declaration." + verb,
                        object.toString(),
                        label,
                        Map.of()));
    }

    /** What followed from something else, or was done by somebody without an account. */
    void tellOfItself(NetworkId network, String verb, Object object, String label) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "declaration." + verb,
                        object.toString(),
                        label,
                        Map.of()));
    }
}
