package de.interkomm.hub.identity.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.identity.ConfirmationLinks;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;

@Component
@Transactional
class HashedConfirmationLinks implements ConfirmationLinks {

    private static final int TOKEN_BYTES = 32;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    HashedConfirmationLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String issue(String purpose, String subject, Duration validFor) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        OffsetDateTime now = now();
        jdbc.sql(
                        """
                        insert into hub.confirmation_link
                            (token_hash, purpose, subject, issued_at, expires_at)
                        values (:hash, :purpose, :subject, :now, :expiry)
                        """)
                .param("hash", DigestUtils.sha256(token))
                .param("purpose", purpose)
                .param("subject", subject)
                .param("now", now)
                .param("expiry", now.plus(validFor))
                .update();
        return token;
    }

    /** By confirmation_link_by_subject_idx. */
    @Override
    @Transactional(readOnly = true)
    public int outstanding(String purpose, String subject, Duration goodFor) {
        return jdbc.sql(
                        """
                        select count(*) from hub.confirmation_link
                        where subject = :subject and purpose = :purpose
                          and redeemed_at is null and expires_at >= :until
                        """)
                .param("subject", subject)
                .param("purpose", purpose)
                .param("until", now().plus(goodFor))
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Redemption peek(String purpose, String token) {
        return jdbc.sql(
                        """
                        select subject, redeemed_at is not null as used, expires_at <= :now as expired
                        from hub.confirmation_link
                        where token_hash = :hash and purpose = :purpose
                        """)
                .param("hash", DigestUtils.sha256(token))
                .param("purpose", purpose)
                .param("now", now())
                .query(HashedConfirmationLinks::worth)
                .optional()
                .orElseGet(Redemption.Unknown::new);
    }

    @Override
    public Redemption redeem(String purpose, String token) {
        Optional<String> subject =
                jdbc.sql(
                                """
                                update hub.confirmation_link set redeemed_at = :now
                                where token_hash = :hash and purpose = :purpose
                                  and redeemed_at is null and expires_at > :now
                                returning subject
                                """)
                        .param("hash", DigestUtils.sha256(token))
                        .param("purpose", purpose)
                        .param("now", now())
                        .query(String.class)
                        .optional();
        return subject.<Redemption>map(Redemption.Valid::new).orElseGet(() -> peek(purpose, token));
    }

    public void forgetOld() {
        jdbc.sql("delete from hub.confirmation_link where expires_at < :before")
                .param("before", now().minus(REMEMBERED))
                .update();
    }

    private static Redemption worth(ResultSet row, int number) throws SQLException {
        String subject = row.getString("subject");
        if (row.getBoolean("used")) {
            return new Redemption.Used(subject);
        }
        return row.getBoolean("expired")
                ? new Redemption.Expired(subject)
                : new Redemption.Valid(subject);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Cleaning {

        @Bean
        RecurringTask<Void> forgetOldConfirmationLinks(HashedConfirmationLinks links) {
            return Tasks.recurring(
                            "forget-old-confirmation-links", FixedDelay.of(Duration.ofHours(6)))
                    .execute((_, _) -> links.forgetOld());
        }
    }
}
