package de.interkomm.hub.meetings.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.tenancy.NetworkSchemas;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Reminds of meetings, and approves minutes nobody objected to, in every network. */
@Component
class MeetingJob {

    private static final Logger log = LoggerFactory.getLogger(MeetingJob.class);

    private final NetworkSchemas networks;
    private final Notices notices;
    private final Approvals approvals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeetingJob(
            NetworkSchemas networks,
            Notices notices,
            Approvals approvals,
            TransactionTemplate transaction,
            Clock clock) {
        this.networks = networks;
        this.notices = notices;
        this.approvals = approvals;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        run(clock.instant());
    }

    void run(Instant now) {
        networks.inEach(
                network -> {
                    int reminded =
                            Objects.requireNonNull(
                                    transaction.execute(_ -> notices.remind(network, now)));
                    int approved =
                            Objects.requireNonNull(
                                    transaction.execute(_ -> approvals.bySilence(network, now)));
                    if (reminded + approved > 0) {
                        log.info(
                                "Reminded {} people of meetings and approved {} minutes in {}",
                                reminded,
                                approved,
                                network);
                    }
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class HalfHourly {

        @Bean
        RecurringTask<Void> lookAfterMeetings(MeetingJob job) {
            return Tasks.recurring("look-after-meetings", FixedDelay.of(Duration.ofMinutes(30)))
                    .execute((_, _) -> job.run());
        }
    }
}
