package de.interkomm.hub.oparl.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.tenancy.NetworkSchemas;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Looks in every network, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class NoticingJob {

    @Bean
    RecurringTask<Void> noticeWhatIsPublic(Noticing noticing, NetworkSchemas networks) {
        return Tasks.recurring("notice-what-is-public", FixedDelay.of(Duration.ofMinutes(5)))
                .execute(
                        (_, _) -> {
                            noticing.bodies();
                            networks.inEach(noticing::in);
                        });
    }
}
