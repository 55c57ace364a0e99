package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.meetings.CalendarFeeds.Address;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The addresses calendars ask at. */
@Component
class FeedRows {

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Address> find(AccountId account) {
        return jdbc.sql("select made_at, read_at from hub.calendar_address where account_id = ?")
                .param(account.value())
                .query(
                        (row, _) ->
                                new Address(
                                        row.getTimestamp("made_at").toInstant(),
                                        instant(row.getTimestamp("read_at"))))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    void replace(AccountId account, byte[] hash, Instant now) {
        jdbc.sql(
                        """
                        insert into hub.calendar_address (account_id, token_hash, made_at)
                        values (:account, :hash, :now)
                        on conflict (account_id) do update
                        set token_hash = excluded.token_hash, made_at = excluded.made_at,
                            read_at = null
                        """)
                .param("account", account.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID account) {
        jdbc.sql("delete from hub.calendar_address where account_id = ?").param(account).update();
    }

    /** Whose it is, marked as read. */
    Optional<AccountId> read(byte[] hash, Instant now) {
        return jdbc.sql(
                        "update hub.calendar_address set read_at = :now where token_hash = :hash"
                                + " returning account_id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }
}
