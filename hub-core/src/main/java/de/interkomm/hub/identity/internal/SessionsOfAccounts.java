package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountSessions;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Works on the rows of Spring Session, so that sessions end in the transaction that keeps it in the
 * trail. By spring_session_by_principal_name_idx.
 */
@Component
@Transactional
class SessionsOfAccounts implements AccountSessions {

    /** In which language the person reads is not known to the hub. */
    private static final Locale LANGUAGE = Locale.GERMANY;

    private final AccountRegistry accounts;
    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionsOfAccounts(
            AccountRegistry accounts,
            ApplicationEventPublisher events,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.events = events;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Open> find(Actor operator, Mailbox mailbox) {
        operator.require(Permission.END_SESSIONS);
        return accounts.find(mailbox).map(this::open);
    }

    private Open open(AccountView account) {
        return jdbc.sql(
                        """
                        select count(*) as open, max(last_access_time) as last
                        from hub.spring_session where principal_name = ? and expiry_time > ?
                        """)
                .params(account.id().toString(), clock.millis())
                .query(
                        (row, _) -> {
                            long last = row.getLong("last");
                            @Nullable Instant used =
                                    row.wasNull() ? null : Instant.ofEpochMilli(last);
                            return new Open(account, row.getInt("open"), used);
                        })
                .single();
    }

    @Override
    public Optional<Integer> endAll(Actor operator, AccountId id) {
        Role as = operator.require(Permission.END_SESSIONS);
        return accounts.find(id).map(account -> endAll(operator, as, account));
    }

    private int endAll(Actor operator, Role as, AccountView account) {
        int ended = open(account).sessions();
        jdbc.sql("delete from hub.spring_session where principal_name = ?")
                .param(account.id().toString())
                .update();
        jdbc.sql("delete from hub.known_device where account_id = ?")
                .param(account.id().value())
                .update();
        events.publishEvent(
                ActionTaken.inTheHub(
                                operator,
                                as,
                                "sessions.ended",
                                account.id().toString(),
                                account.name())
                        .with(
                                Map.of(
                                        "sessions",
                                        new ActionTaken.Change(String.valueOf(ended), "0"))));
        outbox.enqueue(notice(account));
        return ended;
    }

    private OutgoingMail notice(AccountView account) {
        return new OutgoingMail(
                null,
                account.mailbox(),
                messages.getMessage("identity.mail.sender", null, LANGUAGE),
                null,
                messages.getMessage("identity.mail.sessions-ended.subject", null, LANGUAGE),
                messages.getMessage(
                        "identity.mail.sessions-ended.text",
                        new Object[] {account.name(), hub.link("/sign-in")},
                        LANGUAGE),
                List.of());
    }
}
