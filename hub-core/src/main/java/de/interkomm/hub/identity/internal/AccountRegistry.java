package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts and their roles. Written as SQL throughout, because each step is one statement that also
 * holds when two nodes take it at once.
 */
@Component
@Transactional
class AccountRegistry implements Accounts {

    private static final String OPERATOR = "OPERATOR";
    private static final String COORDINATOR = "COORDINATOR";

    private static final String VIEW =
            "select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in"
                    + " from hub.account a ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public AccountId ensure(Mailbox mailbox, String name) {
        jdbc.sql(
                        """
                        insert into hub.account (id, mailbox, name, created_at)
                        values (:id, :mailbox, :name, :now)
                        on conflict (mailbox) do nothing
                        """)
                .param("id", AccountId.next().value())
                .param("mailbox", mailbox.address())
                .param("name", name.strip())
                .param("now", now())
                .update();
        return find(mailbox).orElseThrow().id();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(Mailbox mailbox) {
        return jdbc.sql(VIEW + "where a.mailbox = :mailbox")
                .param("mailbox", mailbox.address())
                .query(AccountRegistry::view)
                .optional();
    }

    /** Held against others who look it up this way until this transaction ends. */
    public Optional<AccountView> lock(Mailbox mailbox) {
        return jdbc.sql(VIEW + "where a.mailbox = :mailbox for no key update")
                .param("mailbox", mailbox.address())
                .query(AccountRegistry::view)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AccountView> find(AccountId account) {
        return jdbc.sql(VIEW + "where a.id = :id")
                .param("id", account.value())
                .query(AccountRegistry::view)
                .optional();
    }

    @Override
    public void appointCoordinator(NetworkId network, Mailbox mailbox, String name) {
        grant(ensure(mailbox, name), COORDINATOR, network, null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountView> coordinatorsOf(NetworkId network) {
        return jdbc.sql(
                        VIEW
                                + """
                                join hub.account_role r on r.account_id = a.id
                                where r.role = 'COORDINATOR' and r.network = :network
                                order by a.name, a.mailbox
                                """)
                .param("network", network.value())
                .query(AccountRegistry::view)
                .list();
    }

    /** The coordinators of every network that has some, each list by name. */
    @Transactional(readOnly = true)
    public Map<NetworkId, List<AccountView>> coordinators() {
        return jdbc
                .sql(
                        """
                        select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in,
                               r.network
                        from hub.account a
                        join hub.account_role r on r.account_id = a.id
                        where r.role = 'COORDINATOR'
                        order by a.name, a.mailbox
                        """)
                .query(
                        (row, number) ->
                                Map.entry(
                                        new NetworkId(row.getString("network")), view(row, number)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                TreeMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether the role is new to the account. */
    public boolean appoint(NetworkId network, AccountId account, AccountId by) {
        return grant(account, COORDINATOR, network, by);
    }

    public void makeOperator(AccountId account) {
        grant(account, OPERATOR, null, null);
    }

    /**
     * The coordinators of a network, held against any other withdrawal until this transaction ends.
     */
    public Set<AccountId> lockCoordinatorsOf(NetworkId network) {
        return jdbc
                .sql(
                        """
                        select account_id from hub.account_role
                        where role = 'COORDINATOR' and network = :network
                        order by account_id for update
                        """)
                .param("network", network.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void withdraw(NetworkId network, AccountId account) {
        jdbc.sql(
                        """
                        delete from hub.account_role
                        where role = 'COORDINATOR' and network = :network and account_id = :account
                        """)
                .param("network", network.value())
                .param("account", account.value())
                .update();
    }

    public void signedIn(AccountId account) {
        jdbc.sql("update hub.account set last_sign_in = :now where id = :id")
                .param("now", now())
                .param("id", account.value())
                .update();
    }

    /** Who acts by this account right now; empty if it is gone or may not sign in any more. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(AccountId account) {
        return jdbc.sql(
                        """
                        select a.id, a.mailbox, a.name,
                               coalesce(bool_or(r.role = 'OPERATOR'), false) as operator,
                               array_remove(array_agg(r.network), null) as networks
                        from hub.account a
                        left join hub.account_role r on r.account_id = a.id
                        where a.id = :id and a.enabled
                        group by a.id
                        """)
                .param("id", account.value())
                .query(AccountRegistry::actor)
                .optional();
    }

    private boolean grant(
            AccountId account,
            String role,
            @Nullable NetworkId network,
            @Nullable AccountId grantedBy) {
        return jdbc.sql(
                                """
                                insert into hub.account_role
                                    (account_id, role, network, granted_at, granted_by)
                                values (:account, :role, :network, :now, :by)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("role", role)
                        .param("network", network == null ? null : network.value())
                        .param("now", now())
                        .param("by", grantedBy == null ? null : grantedBy.value())
                        .update()
                == 1;
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        String[] networks = (String[]) row.getArray("networks").getArray();
        return new Actor(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new Mailbox(row.getString("mailbox")),
                Stream.of(networks).map(NetworkId::new).collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("operator"));
    }

    private static AccountView view(ResultSet row, int number) throws SQLException {
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                new Mailbox(row.getString("mailbox")),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("last_sign_in")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
