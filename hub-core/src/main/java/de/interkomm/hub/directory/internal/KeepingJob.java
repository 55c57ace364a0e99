package de.interkomm.hub.directory.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** Makes anew what waits for it, and every night everything, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class KeepingJob {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    @Bean
    RecurringTask<Void> renewDirectory(Upkeep upkeep) {
        return Tasks.recurring("renew-directory", FixedDelay.of(Duration.ofSeconds(5)))
                .execute((_, _) -> upkeep.renewWhatWaits());
    }

    @Bean
    RecurringTask<Void> renewWholeDirectory(Upkeep upkeep) {
        return Tasks.recurring(
                        "renew-whole-directory", Schedules.daily(GERMANY, LocalTime.of(3, 40)))
                .execute((_, _) -> upkeep.askForAll());
    }

    /** A hub on trial finds its samples seconds after its start; they come without events. */
    @Component
    @ConditionalOnBooleanProperty("hub.samples")
    static class AfterSamples {

        private final Upkeep upkeep;

        AfterSamples(Upkeep upkeep) {
            this.upkeep = upkeep;
        }

        @EventListener(ApplicationReadyEvent.class)
        @Order(100)
        void renew() {
            upkeep.askForAll();
        }
    }
}
