package de.interkomm.hub.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.identity.RateLimits;

import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

@Component
class SharedRateLimits implements RateLimits {

    private static final Logger LOG = LoggerFactory.getLogger(SharedRateLimits.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    SharedRateLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Its own transaction: an attempt counts also when what was attempted is rolled back. It does
     * not wait for the disk: all a crash could forget is the attempts of its last moment.
     */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Attempt attempt(String action, String key, int times, Duration within) {
        OffsetDateTime now = now();
        return jdbc.sql(
                        """
                        insert into hub.rate_limit as limited
                            (action, key_hash, attempts, ends_at)
                        values (:action, :key, 1, :end)
                        on conflict (action, key_hash) do update set
                            attempts = case when limited.ends_at > :now
                                            then limited.attempts + 1 else 1 end,
                            ends_at = case when limited.ends_at > :now
                                           then limited.ends_at else excluded.ends_at end
                        returning limited.attempts, limited.ends_at,
                            set_config('synchronous_commit', 'off', true)
                        """)
                .param("action", action)
                .param("key", DigestUtils.sha256(key))
                .param("end", now.plus(within))
                .param("now", now)
                .query(
                        (row, _) ->
                                row.getInt("attempts") <= times
                                        ? new Allowed()
                                        : refused(action, now, row.getTimestamp("ends_at")))
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void takeBack(String action, String key) {
        jdbc.sql(
                        """
                        update hub.rate_limit set attempts = attempts - 1
                        where action = :action and key_hash = :key and attempts > 0
                        """)
                .param("action", action)
                .param("key", DigestUtils.sha256(key))
                .update();
    }

    private static Refused refused(String action, OffsetDateTime now, Timestamp end) {
        LOG.info("refused: too many attempts of {}", action);
        // Rounded up, or whoever comes back in time would be too early.
        return new Refused(Duration.between(now.toInstant(), end.toInstant()).toSeconds() + 1);
    }

    @Transactional
    public void forgetOver() {
        jdbc.sql("delete from hub.rate_limit where ends_at < :now").param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Cleaning {

        @Bean
        RecurringTask<Void> forgetRateLimitsThatAreOver(SharedRateLimits limits) {
            return Tasks.recurring("forget-rate-limits", FixedDelay.of(Duration.ofHours(1)))
                    .execute((_, _) -> limits.forgetOver());
        }
    }
}
