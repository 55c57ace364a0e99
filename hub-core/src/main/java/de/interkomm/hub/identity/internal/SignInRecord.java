package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Device;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Notes that somebody signed in, and tells the account's owner by mail if it was with a browser
 * nobody has signed in to this account with before. A browser is known by a secret in a cookie, of
 * which only a hash is kept; where it stands is nobody's business.
 */
@Component
class SignInRecord {

    /** As long as browsers keep a cookie at most (RFC 6265bis, 5.5). */
    static final Duration MEMORY = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final AccountRegistry accounts;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final Clock clock;

    SignInRecord(
            JdbcClient jdbc,
            AccountRegistry accounts,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param secret of the browser
     * @param locale of the mail
     */
    @Transactional
    public void signedIn(AccountId id, String secret, Device device, Locale locale) {
        AccountView account = accounts.find(id).orElseThrow();
        Instant now = clock.instant();
        boolean known = recognise(id, DigestUtils.sha256(id + " " + secret), now);
        // The very first sign-in is what its owner has been waiting for.
        if (!known && account.lastSignIn() != null) {
            outbox.enqueue(notice(account, device, now, locale));
        }
        accounts.signedIn(id);
    }

    private boolean recognise(AccountId account, byte[] hash, Instant now) {
        jdbc.sql("delete from hub.known_device where account_id = :account and last_seen < :limit")
                .param("account", account.value())
                .param("limit", utc(now.minus(MEMORY)))
                .update();
        @Nullable Boolean inserted =
                jdbc.sql(
                                """
                                insert into hub.known_device
                                    (token_hash, account_id, first_seen, last_seen)
                                values (:hash, :account, :now, :now)
                                on conflict (token_hash) do update set last_seen = :now
                                returning first_seen = last_seen
                                """)
                        .param("hash", hash)
                        .param("account", account.value())
                        .param("now", utc(now))
                        .query(Boolean.class)
                        .single();
        return !Boolean.TRUE.equals(inserted);
    }

    private OutgoingMail notice(AccountView account, Device device, Instant now, Locale locale) {
        String when =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(clock.getZone())
                        .format(now);
        return new OutgoingMail(
                null,
                account.mailbox(),
                messages.getMessage("identity.mail.sender", null, locale),
                null,
                messages.getMessage("identity.mail.new-device.subject", null, locale),
                messages.getMessage(
                        "identity.mail.new-device.text",
                        new Object[] {
                            account.name(), when, named(device, locale), hub.link("/my/account")
                        },
                        locale),
                List.of());
    }

    private String named(Device device, Locale locale) {
        return messages.getMessage(
                "identity.device",
                new Object[] {
                    messages.getMessage("identity.browser." + device.browser(), null, locale),
                    messages.getMessage("identity.platform." + device.platform(), null, locale)
                },
                locale);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
