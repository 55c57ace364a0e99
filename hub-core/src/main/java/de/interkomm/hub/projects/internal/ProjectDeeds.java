package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectChanged;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Announces what was done with projects: to the network's trail, and to whoever hands them on. */
@Component
class ProjectDeeds {

    private final ApplicationEventPublisher events;

    ProjectDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Readers see something else now. */
    void announce(NetworkId network, Project project) {
        events.publishEvent(new ProjectChanged(network, project.id().value(), project.revision()));
    }

    /** Its words stand under {@code audit.action.project.<verb>}. */
    void tell(Actor actor, NetworkId network, Object object, String verb, String label) {
        tell(actor, network, object, verb, label, Map.of());
    }

    void tell(
            Actor actor,
            NetworkId network,
            Object object,
            String verb,
            String label,
            Map<String, Change> changes) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "project." + verb,
                        object.toString(),
                        label,
                        changes));
    }

    /** What followed by itself from something else. */
    void tellOfItself(NetworkId network, Object object, String verb, String label) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "project." + verb,
                        object.toString(),
                        label,
                        Map.of()));
    }
}
