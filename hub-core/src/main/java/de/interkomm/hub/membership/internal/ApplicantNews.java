package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.membership.ApplicantAnswered;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationSubmitted;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;

/**
 * Announces what applicants have done, also for the network's trail. They have no account; their
 * words stand under {@code audit.nobody.<action>}.
 */
@Component
class ApplicantNews {

    private final ApplicationEventPublisher events;

    ApplicantNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void mailboxConfirmed(NetworkId network, Application application) {
        deed(network, application, "mailbox-confirmed");
    }

    /** It needs nobody: a rule decides at once. */
    void admittedByRule(NetworkId network, Application application) {
        deed(network, application, "submitted");
        deed(network, application, "admitted-by-rule");
    }

    void submitted(NetworkId network, Application application) {
        deed(network, application, "submitted");
        events.publishEvent(
                new ApplicationSubmitted(
                        network,
                        application.id(),
                        ApplicationLetters.reference(application).toString(),
                        application.administrationName()));
    }

    void answered(NetworkId network, Application application, ApplicationStep step) {
        events.publishEvent(
                new ApplicantAnswered(
                        network,
                        application.id(),
                        ApplicationLetters.reference(application).toString(),
                        application.administrationName(),
                        step));
    }

    private void deed(NetworkId network, Application application, String verb) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        null,
                        null,
                        "application." + verb,
                        application.id().toString(),
                        Deeds.label(application),
                        Map.of()));
    }
}
