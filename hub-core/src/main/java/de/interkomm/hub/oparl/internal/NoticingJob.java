package de.interkomm.hub.oparl.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;

/** Looks in every network, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class NoticingJob {

    @Bean
    RecurringTask<Void> noticeWhatIsPublic(Noticing noticing, NetworkSchemas networks) {
        return Tasks.recurring("notice-what-is-public", FixedDelay.of(Duration.ofMinutes(5)))
                .execute(
                        (_, _) -> {
                            noticing.bodies();
                            networks.inEach(noticing::whereWritten);
                        });
    }

    /** Whatever a newer version shows otherwise, and whatever the database has not counted. */
    @Bean
    RecurringTask<Void> noticeAllThatIsPublic(Noticing noticing, NetworkSchemas networks) {
        return Tasks.recurring("notice-all-that-is-public", Schedules.daily(LocalTime.of(4, 10)))
                .execute((_, _) -> networks.inEach(noticing::in));
    }

    /** A hub on trial is looked at at once: as soon as its samples are there. */
    @Component
    @ConditionalOnBooleanProperty("hub.samples")
    static class AfterSamples {

        private static final Logger log = LoggerFactory.getLogger(AfterSamples.class);

        private final SchedulerClient scheduler;
        private final RecurringTask<Void> noticing;
        private final Clock clock;

        AfterSamples(
                SchedulerClient scheduler, RecurringTask<Void> noticeWhatIsPublic, Clock clock) {
            this.scheduler = scheduler;
            this.noticing = noticeWhatIsPublic;
            this.clock = clock;
        }

        @EventListener(ApplicationReadyEvent.class)
        @Order(100)
        void look() {
            try {
                scheduler.reschedule(noticing.getDefaultTaskInstance(), clock.instant());
            } catch (TaskInstanceCurrentlyExecutingException e) {
                // Only on a later start can it be due by now: then the samples are there before.
                log.debug("Somebody is looking already", e);
            }
        }
    }
}
