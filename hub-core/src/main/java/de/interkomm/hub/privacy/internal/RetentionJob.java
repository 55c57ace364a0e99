package de.interkomm.hub.privacy.internal;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;

/**
 * Removes what has been kept long enough, and reports what it removed. Each kind in each place is a
 * transaction of its own: what fails is reported, and everything else happens all the same.
 */
@Component
class RetentionJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);

    /** As long as what was done can be asked about (§ 195 BGB). */
    private static final Period REPORTS_KEPT = Period.ofDays(3 * 365);

    private final Keepers keepers;
    private final NetworkSchemas networks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionJob(
            Keepers keepers,
            NetworkSchemas networks,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.keepers = keepers;
        this.networks = networks;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        run(clock.instant());
    }

    /**
     * @param now as of when; what is done twice changes nothing the second time
     */
    UUID run(Instant now) {
        UUID run = begin(now);
        for (PersonalDataKeeper keeper : keepers.ofHub()) {
            expire(run, null, keeper, one -> one.expireInHub(now));
        }
        int[] looked = {0};
        networks.inEach(
                network -> {
                    looked[0]++;
                    keepers.ofNetworks()
                            .forEach(
                                    keeper ->
                                            expire(
                                                    run,
                                                    network,
                                                    keeper,
                                                    one -> one.expireIn(network, now)));
                });
        jdbc.sql("update hub.retention_run set finished_at = ?, networks = ? where id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), looked[0], run)
                .update();
        return run;
    }

    private UUID begin(Instant now) {
        UUID run = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("delete from hub.retention_run where begun_at < ?")
                .param(now.minus(REPORTS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into hub.retention_run (id, begun_at) values (?, ?)")
                .params(run, now.atOffset(ZoneOffset.UTC))
                .update();
        return run;
    }

    private void expire(
            UUID run,
            @Nullable NetworkId network,
            PersonalDataKeeper keeper,
            ToIntFunction<PersonalDataKeeper> work) {
        try {
            int removed = Objects.requireNonNull(transaction.execute(_ -> work.applyAsInt(keeper)));
            if (removed > 0) {
                report(run, network, keeper, removed, null);
            }
        } catch (RuntimeException e) {
            log.error("Could not remove old {} in {}", keeper.kind().key(), network, e);
            report(run, network, keeper, 0, e.getClass().getSimpleName());
        }
    }

    private void report(
            UUID run,
            @Nullable NetworkId network,
            PersonalDataKeeper keeper,
            int removed,
            @Nullable String failure) {
        jdbc.sql(
                        """
                        insert into hub.retention_result (run_id, network, kind, removed, failure)
                        values (:run, :network, :kind, :removed, :failure)
                        """)
                .param("run", run)
                .param("network", network == null ? null : network.value())
                .param("kind", keeper.kind().key())
                .param("removed", removed)
                .param("failure", failure)
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> removeWhatWasKeptLongEnough(RetentionJob job) {
            return Tasks.recurring(
                            "remove-what-was-kept-long-enough",
                            Schedules.daily(LocalTime.of(3, 40)))
                    .execute((_, _) -> job.run());
        }
    }
}
