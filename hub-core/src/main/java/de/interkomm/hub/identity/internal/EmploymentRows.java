package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.Employment.Proof;
import de.interkomm.hub.identity.Employment.State;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps employments, each step one statement that holds when two nodes take it at once. */
@Component
class EmploymentRows {

    private static final String SELECT = "select e.* from hub.employment e ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmploymentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Employment> of(AccountId account) {
        return jdbc.sql(
                        SELECT
                                + """
                                where e.account_id = :account
                                order by e.ended_at desc nulls first, e.since desc
                                """)
                .param("account", account.value())
                .query((row, _) -> employment(row))
                .list();
    }

    /** By employment_once. */
    Optional<Employment> present(AccountId account, RegionalKey administration) {
        return jdbc.sql(
                        SELECT
                                + """
                                where e.account_id = :account and e.regional_key = :key
                                  and e.ended_at is null
                                """)
                .param("account", account.value())
                .param("key", administration.value())
                .query((row, _) -> employment(row))
                .optional();
    }

    /** Held against others until the transaction ends. */
    Optional<Employment> lock(EmploymentId id) {
        return jdbc.sql(SELECT + "where e.id = :id for no key update")
                .param("id", id.value())
                .query((row, _) -> employment(row))
                .optional();
    }

    Optional<Employment> find(EmploymentId id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id.value())
                .query((row, _) -> employment(row))
                .optional();
    }

    /** Whether it was with this mailbox that its owner was known. */
    boolean wasVerifiedWith(EmploymentId id, Mailbox mailbox) {
        return jdbc.sql(
                        "select exists (select from hub.employment where id = :id and"
                                + " verified_mailbox = :mailbox)")
                .param("id", id.value())
                .param("mailbox", mailbox.address())
                .query(Boolean.class)
                .single();
    }

    /** Begins one, unless it goes on already. */
    void begin(AccountId account, RegionalKey administration) {
        jdbc.sql(
                        """
                        insert into hub.employment (id, account_id, regional_key, since)
                        values (:id, :account, :key, :now)
                        on conflict (account_id, regional_key) where ended_at is null do nothing
                        """)
                .param("id", EmploymentId.next().value())
                .param("account", account.value())
                .param("key", administration.value())
                .param("now", now())
                .update();
    }

    void verify(EmploymentId id, Verification how, @Nullable AccountId by, Mailbox mailbox) {
        Instant due =
                clock.instant().atZone(clock.getZone()).plus(Employments.VALIDITY).toInstant();
        jdbc.sql(
                        """
                        update hub.employment
                        set verified_by = :how, verified_by_account = :by, verified_mailbox = :mailbox,
                            verified_at = :now, due_at = :due,
                            reminded_at = null, reminded_again_at = null, lapsed_at = null
                        where id = :id and ended_at is null
                        """)
                .param("how", how.name())
                .param("by", by == null ? null : by.value())
                .param("mailbox", mailbox.address())
                .param("now", now())
                .param("due", utc(due))
                .param("id", id.value())
                .update();
    }

    /** The roles, in whichever network, that come from working there. */
    Set<Standing> comingFrom(AccountId account, RegionalKey administration) {
        return jdbc
                .sql(
                        """
                        select role, network, regional_key from hub.account_role
                        where account_id = :account
                          and (regional_key = :key or employer_key = :key)
                        """)
                .param("account", account.value())
                .param("key", administration.value())
                .query((row, _) -> RoleRegistry.standing(row))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    /** What rested is good again. */
    void wake(AccountId account, RegionalKey administration) {
        jdbc.sql(
                        """
                        update hub.account_role set resting = false
                        where account_id = :account and resting
                          and (regional_key = :key or employer_key = :key)
                        """)
                .param("account", account.value())
                .param("key", administration.value())
                .update();
    }

    /** What came from it is good for nothing until it is verified again. */
    void rest(AccountId account, RegionalKey administration) {
        jdbc.sql(
                        """
                        update hub.account_role set resting = true
                        where account_id = :account and not resting
                          and (regional_key = :key or employer_key = :key)
                        """)
                .param("account", account.value())
                .param("key", administration.value())
                .update();
    }

    /** A role held in person hangs on another employer, where its holder is known to work. */
    void hangOn(AccountId account, Standing standing, RegionalKey employer) {
        jdbc.sql(
                        """
                        update hub.account_role set employer_key = :employer, resting = false
                        where account_id = :account and role = :role and network = :network
                          and regional_key is null
                        """)
                .param("employer", employer.value())
                .param("account", account.value())
                .param("role", standing.role().name())
                .param("network", Objects.requireNonNull(standing.network()).value())
                .update();
    }

    /**
     * @param left the networks in which roles end with it
     */
    void end(EmploymentId id, Reason reason, Set<NetworkId> left) {
        jdbc.sql(
                        """
                        update hub.employment set ended_at = :now, end_reason = :reason, left_networks = :left
                        where id = :id and ended_at is null
                        """)
                .param("now", now())
                .param("reason", reason.name())
                .param("left", left.stream().map(NetworkId::value).toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** Those for which it is time, by employment_due_idx. */
    List<EmploymentId> due(Due what, int most) {
        return jdbc.sql(
                        "select id from hub.employment where ended_at is null and lapsed_at is null"
                                + " and due_at <= :by and "
                                + what.column
                                + " is null order by due_at, id limit :most")
                .param("by", utc(clock.instant().minus(what.after)))
                .param("most", most)
                .query((row, _) -> new EmploymentId(row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * @return whether it was still to be done
     */
    boolean mark(Due what, EmploymentId id) {
        return jdbc.sql(
                                "update hub.employment set "
                                        + what.column
                                        + " = :now where id = :id and "
                                        + what.column
                                        + " is null and ended_at is null and lapsed_at is null"
                                        + " and due_at <= :by")
                        .param("now", now())
                        .param("by", utc(clock.instant().minus(what.after)))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The names of roles, as the trail keeps them. */
    static String names(Collection<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.role().name())
                .sorted()
                .collect(joining(", "));
    }

    /**
     * How many people work there for certain whose mailbox lies in exactly that domain, and whom
     * somebody knows: a domain cannot speak for itself. By employment_by_administration_idx.
     */
    int vouchedFor(RegionalKey administration, String domain) {
        return jdbc.sql(
                        """
                        select count(*) from hub.employment e join hub.account a on a.id = e.account_id
                        where e.regional_key = :key and e.ended_at is null and e.lapsed_at is null
                          and e.verified_by in ('COLLEAGUE', 'COORDINATOR')
                          and split_part(a.mailbox, '@', 2) = :domain
                        """)
                .param("key", administration.value())
                .param("domain", domain)
                .query(Integer.class)
                .single();
    }

    Employment employment(ResultSet row) throws SQLException {
        Proof proof = proof(row);
        return new Employment(
                new EmploymentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new RegionalKey(row.getString("regional_key")),
                row.getTimestamp("since").toInstant(),
                state(row, proof),
                proof,
                Rows.instant(row, "ended_at"));
    }

    private static @Nullable Proof proof(ResultSet row) throws SQLException {
        String by = row.getString("verified_by");
        if (by == null) {
            return null;
        }
        UUID whose = row.getObject("verified_by_account", UUID.class);
        Instant due = row.getTimestamp("due_at").toInstant();
        return new Proof(
                Verification.valueOf(by),
                whose == null ? null : new AccountId(whose),
                row.getTimestamp("verified_at").toInstant(),
                due,
                due.plus(Employments.GRACE));
    }

    private State state(ResultSet row, @Nullable Proof proof) throws SQLException {
        if (row.getTimestamp("ended_at") != null) {
            return State.ENDED;
        }
        if (proof == null) {
            return State.UNVERIFIED;
        }
        if (row.getTimestamp("lapsed_at") != null) {
            return State.LAPSED;
        }
        return clock.instant().isBefore(proof.due().minus(Employments.NOTICE))
                ? State.VERIFIED
                : State.DUE;
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What the year brings, and how long after the day it is due. */
    enum Due {
        REMINDER("reminded_at", Employments.NOTICE.negated()),
        SECOND_REMINDER("reminded_again_at", Duration.ZERO),
        LAPSE("lapsed_at", Employments.GRACE);

        private final String column;
        private final Duration after;

        Due(String column, Duration after) {
            this.column = column;
            this.after = after;
        }
    }

    /** Why one has ended. */
    enum Reason {
        LEFT,
        /** For another employer the hub knows of. */
        CHANGED
    }
}
