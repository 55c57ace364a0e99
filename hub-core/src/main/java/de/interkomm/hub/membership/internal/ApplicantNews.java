package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.ApplicantAnswered;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationSubmitted;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what applicants have done. */
@Component
class ApplicantNews {

    private final ApplicationEventPublisher events;

    ApplicantNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void submitted(NetworkId network, Application application) {
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
}
