package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.InvitationId;
import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Invitation;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps invitations, each step one statement that holds when two nodes take it at once. */
@Component
class InvitationRows {

    private static final String SELECT =
            "select id, network, name, mailbox, role, state, invited_by, invited_at, mailed_at,"
                    + " expires_at, regional_key from hub.invitation ";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether it is new: nobody is invited twice at a time, by invitation_once
     */
    boolean add(
            NetworkId network,
            InvitationId id,
            String name,
            Mailbox mailbox,
            Role role,
            AccountId by,
            @Nullable RegionalKey administration,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into hub.invitation (id, network, mailbox, name, role, state,
                                                            invited_by, invited_at, mailed_at, expires_at,
                                                            regional_key)
                                values (:id, :network, :mailbox, :name, :role, 'OPEN',
                                        :by, :now, :now, :expiry, :administration)
                                on conflict (network, mailbox) where state = 'OPEN' do nothing
                                """)
                        .param("id", id.value())
                        .param("network", network.value())
                        .param("mailbox", mailbox.address())
                        .param("name", name)
                        .param("role", role.name())
                        .param("by", by.value())
                        .param(
                                "administration",
                                administration == null ? null : administration.value())
                        .param("now", at(now))
                        .param("expiry", at(now.plus(Invitations.VALIDITY)))
                        .update()
                == 1;
    }

    /** Held against others until the transaction ends. */
    Optional<Row> lock(NetworkId network, InvitationId id) {
        return jdbc.sql(SELECT + "where id = :id and network = :network for update")
                .param("id", id.value())
                .param("network", network.value())
                .query((row, _) -> row(row))
                .optional();
    }

    Optional<Row> find(NetworkId network, InvitationId id) {
        return jdbc.sql(SELECT + "where id = :id and network = :network")
                .param("id", id.value())
                .param("network", network.value())
                .query((row, _) -> row(row))
                .optional();
    }

    void mailedAgain(InvitationId id, Instant now) {
        jdbc.sql("update hub.invitation set mailed_at = :now, expires_at = :expiry where id = :id")
                .param("now", at(now))
                .param("expiry", at(now.plus(Invitations.VALIDITY)))
                .param("id", id.value())
                .update();
    }

    void close(InvitationId id, State state, Instant now) {
        jdbc.sql("update hub.invitation set state = :state, answered_at = :now where id =" + " :id")
                .param("state", state.name())
                .param("now", at(now))
                .param("id", id.value())
                .update();
    }

    /** Nobody who is put out of a network comes back by a link sent before. */
    void withdrawOf(NetworkId network, Mailbox mailbox, Instant now) {
        jdbc.sql(
                        """
                        update hub.invitation set state = 'WITHDRAWN', answered_at = :now
                        where network = :network and mailbox = :mailbox and state = 'OPEN'
                        """)
                .param("now", at(now))
                .param("network", network.value())
                .param("mailbox", mailbox.address())
                .update();
    }

    /** By invitation_waiting_idx. */
    Page<Invitation> open(NetworkId network, int wanted) {
        long open =
                jdbc.sql(
                                "select count(*) from hub.invitation where network = :network and"
                                        + " state = 'OPEN'")
                        .param("network", network.value())
                        .query(Long.class)
                        .single();
        int last = Math.toIntExact(Math.max(0, open - 1) / Invitations.PAGE_SIZE);
        PageRequest page = PageRequest.of(Math.clamp(wanted, 0, last), Invitations.PAGE_SIZE);
        List<Invitation> shown =
                jdbc.sql(
                                SELECT
                                        + """
                                        where network = :network and state = 'OPEN'
                                        order by invited_at, id limit :size offset :from
                                        """)
                        .param("network", network.value())
                        .param("size", page.getPageSize())
                        .param("from", page.getOffset())
                        .query((row, _) -> row(row).invitation())
                        .list();
        return new PageImpl<>(shown, page, open);
    }

    /** Those of the mailboxes whose owners have a role in the network. */
    Set<String> here(NetworkId network, Set<String> mailboxes) {
        return among(
                """
                select a.mailbox from hub.account a
                where a.mailbox in (:mailboxes)
                  and exists (select 1 from hub.account_role r
                              where r.account_id = a.id and r.network = :network)
                """,
                network,
                mailboxes);
    }

    /** Those of the mailboxes that wait for an answer. */
    Set<String> invited(NetworkId network, Set<String> mailboxes) {
        return among(
                """
                select mailbox from hub.invitation
                where mailbox in (:mailboxes) and network = :network and state = 'OPEN'
                """,
                network,
                mailboxes);
    }

    private Set<String> among(String sql, NetworkId network, Set<String> mailboxes) {
        return mailboxes.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        jdbc.sql(sql)
                                .param("network", network.value())
                                .param("mailboxes", mailboxes)
                                .query(String.class)
                                .list());
    }

    private static Row row(ResultSet row) throws SQLException {
        Instant mailed = row.getTimestamp("mailed_at").toInstant();
        return new Row(
                new Invitation(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new Mailbox(row.getString("mailbox")),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("invited_at").toInstant(),
                        mailed,
                        row.getTimestamp("expires_at").toInstant(),
                        mailed.plus(Invitations.BETWEEN_MAILS)),
                State.valueOf(row.getString("state")),
                inviter(row),
                employer(row.getString("regional_key")));
    }

    private static @Nullable AccountId inviter(ResultSet row) throws SQLException {
        UUID account = row.getObject("invited_by", UUID.class);
        return account == null ? null : new AccountId(account);
    }

    private static @Nullable RegionalKey employer(@Nullable String key) {
        return key == null ? null : new RegionalKey(key);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    enum State {
        OPEN,
        ACCEPTED,
        WITHDRAWN
    }

    /**
     * @param by {@code null} once that account is erased
     */
    record Row(
            Invitation invitation,
            State state,
            @Nullable AccountId by,
            @Nullable RegionalKey administration) {}
}
