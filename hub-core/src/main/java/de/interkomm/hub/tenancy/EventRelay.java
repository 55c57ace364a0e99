package de.interkomm.hub.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Delivers again what was not handled: after a listener failed, or the process died between commit
 * and delivery. The staleness monitor marks what was left behind; one node at a time takes it up.
 */
@Configuration(proxyBeanMethods = false)
class EventRelay {

    /** Far more than may fail for good: what is read but not yet due keeps others waiting. */
    private static final int BATCH = 500;

    private static final Duration PAUSE = Duration.ofSeconds(15);

    /** The pause doubles with every attempt, up to about an hour. */
    private static final int DOUBLINGS = 8;

    private final FailedEventPublications publications;
    private final Clock clock;

    EventRelay(FailedEventPublications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> redeliverEvents() {
        return Tasks.recurring("redeliver-events", FixedDelay.of(PAUSE))
                .execute((_, _) -> redeliver());
    }

    void redeliver() {
        Instant now = clock.instant();
        publications.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(BATCH)
                        .withMaxInFlight(BATCH)
                        .withFilter(publication -> !dueAt(publication).isAfter(now)));
    }

    private static Instant dueAt(EventPublication publication) {
        int attempts = Math.max(1, publication.getCompletionAttempts());
        Duration pause = PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        Instant lastAttempt = publication.getLastResubmissionDate();
        return (lastAttempt == null ? publication.getPublicationDate() : lastAttempt).plus(pause);
    }
}
