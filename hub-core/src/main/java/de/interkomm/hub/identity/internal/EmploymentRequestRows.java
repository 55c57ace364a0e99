package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.EmploymentId;
import de.interkomm.hub.identity.EmploymentRequestId;
import de.interkomm.hub.identity.Vouching.Request;
import de.interkomm.hub.identity.Vouching.Waiting;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps whom people have asked to verify their employments. */
@Component
class EmploymentRequestRows {

    private static final String SELECT =
            "select r.id, r.employment_id, r.mailbox, r.network, r.asked_at"
                    + " from hub.employment_request r ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmploymentRequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return whether it is new, by employment_request_once
     */
    boolean add(
            EmploymentRequestId id,
            EmploymentId employment,
            @Nullable Mailbox colleague,
            @Nullable NetworkId network) {
        return jdbc.sql(
                                """
                                insert into hub.employment_request
                                    (id, employment_id, mailbox, network, state, asked_at)
                                values (:id, :employment, :mailbox, :network, 'OPEN', :now)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("employment", employment.value())
                        .param("mailbox", colleague == null ? null : colleague.address())
                        .param("network", network == null ? null : network.value())
                        .param("now", now())
                        .update()
                == 1;
    }

    int open(EmploymentId employment) {
        return jdbc.sql(
                        "select count(*) from hub.employment_request where employment_id = :id and"
                                + " state = 'OPEN'")
                .param("id", employment.value())
                .query(Integer.class)
                .single();
    }

    List<Request> open(AccountId account) {
        return jdbc.sql(
                        SELECT
                                + """
                                join hub.employment e on e.id = r.employment_id
                                where e.account_id = :account and r.state = 'OPEN'
                                order by r.asked_at
                                """)
                .param("account", account.value())
                .query((row, _) -> request(row))
                .list();
    }

    /** Held against others until the transaction ends; empty once it is settled. */
    Optional<Request> lockOpen(EmploymentRequestId id) {
        return jdbc.sql(SELECT + "where r.id = :id and r.state = 'OPEN' for update")
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    Optional<Request> findOpen(EmploymentRequestId id) {
        return jdbc.sql(SELECT + "where r.id = :id and r.state = 'OPEN'")
                .param("id", id.value())
                .query((row, _) -> request(row))
                .optional();
    }

    void settle(EmploymentRequestId id, State state, @Nullable AccountId by) {
        jdbc.sql(
                        """
                        update hub.employment_request
                        set state = :state, answered_at = :now, answered_by = :by
                        where id = :id and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("now", now())
                .param("by", by == null ? null : by.value())
                .param("id", id.value())
                .update();
    }

    /** Nobody needs to answer any more. */
    void withdrawOf(EmploymentId employment) {
        jdbc.sql(
                        """
                        update hub.employment_request set state = 'WITHDRAWN', answered_at = :now
                        where employment_id = :id and state = 'OPEN'
                        """)
                .param("now", now())
                .param("id", employment.value())
                .update();
    }

    /** By employment_request_by_network_idx; only those who have a role there, or had one. */
    List<Waiting> waiting(NetworkId network) {
        return jdbc.sql(
                        """
                        select r.id, r.asked_at, e.regional_key, a.id as account_id, a.name, a.mailbox
                        from hub.employment_request r
                        join hub.employment e on e.id = r.employment_id
                        join hub.account a on a.id = e.account_id
                        where r.network = :network and r.state = 'OPEN' and e.ended_at is null
                          and (exists (select from hub.account_role o
                                       where o.account_id = a.id and o.network = :network)
                               or exists (select from hub.employment f
                                          where f.account_id = a.id
                                            and :network = any(f.left_networks)))
                        order by r.asked_at, r.id
                        """)
                .param("network", network.value())
                .query((row, _) -> waiting(row))
                .list();
    }

    /** How many there are of {@link #waiting} in each; networks without any are left out. */
    Map<NetworkId, Integer> waitingIn(Set<NetworkId> networks) {
        return jdbc
                .sql(
                        """
                        select r.network, count(*) as waiting
                        from hub.employment_request r
                        join hub.employment e on e.id = r.employment_id
                        where r.network = any(:networks) and r.state = 'OPEN' and e.ended_at is null
                          and (exists (select from hub.account_role o
                                       where o.account_id = e.account_id
                                         and o.network = r.network)
                               or exists (select from hub.employment f
                                          where f.account_id = e.account_id
                                            and r.network = any(f.left_networks)))
                        group by r.network
                        """)
                .param("networks", networks.stream().map(NetworkId::value).toArray(String[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new NetworkId(row.getString("network")),
                                        row.getInt("waiting")))
                .list()
                .stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Those whose coordinators know the person: by a role, or one that ended with an employment.
     */
    Set<NetworkId> knownIn(AccountId account) {
        return networks(
                """
                select network from hub.account_role
                where account_id = :account and network is not null
                union
                select unnest(left_networks) from hub.employment where account_id = :account
                """,
                account);
    }

    /** Those where the person has a role, also one that rests. */
    Set<NetworkId> networksOf(AccountId account) {
        return networks(
                """
                select distinct network from hub.account_role
                where account_id = :account and network is not null
                """,
                account);
    }

    private Set<NetworkId> networks(String query, AccountId account) {
        return jdbc.sql(query).param("account", account.value()).query(String.class).list().stream()
                .map(NetworkId::new)
                .collect(toUnmodifiableSet());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new EmploymentRequestId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new Mailbox(row.getString("mailbox")),
                new RegionalKey(row.getString("regional_key")),
                row.getTimestamp("asked_at").toInstant());
    }

    private static Request request(ResultSet row) throws SQLException {
        String mailbox = row.getString("mailbox");
        String network = row.getString("network");
        return new Request(
                new EmploymentRequestId(row.getObject("id", UUID.class)),
                new EmploymentId(row.getObject("employment_id", UUID.class)),
                mailbox == null ? null : new Mailbox(mailbox),
                network == null ? null : new NetworkId(network),
                row.getTimestamp("asked_at").toInstant());
    }

    private OffsetDateTime now() {
        return EmploymentRows.utc(clock.instant());
    }

    enum State {
        VERIFIED,
        DECLINED,
        WITHDRAWN
    }
}
