package de.interkomm.hub.tenancy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;

import java.time.Duration;

/**
 * Delivers again what was not handled: after a listener failed, or the process died between commit
 * and delivery. The staleness monitor marks what was left behind; one node at a time takes it up.
 */
@Configuration(proxyBeanMethods = false)
class EventRelay {

    private static final int BATCH = 100;

    @Bean
    RecurringTask<Void> redeliverEvents(FailedEventPublications publications) {
        return Tasks.recurring("redeliver-events", FixedDelay.of(Duration.ofSeconds(15)))
                .execute(
                        (_, _) ->
                                publications.resubmit(
                                        ResubmissionOptions.defaults()
                                                .withBatchSize(BATCH)
                                                .withMaxInFlight(BATCH)));
    }
}
