package de.interkomm.hub.reports.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/** Announces what was done with reports, for the network's trail. */
@Component
class ReportDeeds {

    private final ApplicationEventPublisher events;

    ReportDeeds(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Its words stand under {@code audit.action.report.<verb>}. */
    void tell(Actor actor, NetworkId network, YearlyReport report, String verb) {
        tell(actor, network, report, verb, Map.of());
    }

    void tell(
            Actor actor,
            NetworkId network,
            YearlyReport report,
            String verb,
            Map<String, Change> changes) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        actor.account(),
                        actor.rolesIn(network).stream().findFirst().orElse(null),
                        "report." + verb,
                        report.id().toString(),
                        Integer.toString(report.year()),
                        changes));
    }
}
