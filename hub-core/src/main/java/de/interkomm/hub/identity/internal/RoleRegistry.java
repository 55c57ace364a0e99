package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps who holds which role, each step one statement that holds when two nodes take it at once.
 */
@Component
@Transactional
class RoleRegistry implements Roles {

    private static final String RESTING =
            """
            select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in,
                   r.role, r.network, r.regional_key,
                   coalesce(r.regional_key, r.employer_key) as employer,
                   not exists (select 1 from hub.account_role good
                               where good.account_id = r.account_id
                                 and good.network = r.network and not good.resting) as all_rests
            from hub.account_role r join hub.account a on a.id = r.account_id
            where r.resting and
            """;

    private final JdbcClient jdbc;
    private final ImportedRows imported;
    private final Clock clock;

    RoleRegistry(JdbcClient jdbc, ImportedRows imported, Clock clock) {
        this.jdbc = jdbc;
        this.imported = imported;
        this.clock = clock;
    }

    @Override
    public boolean grant(AccountId account, Standing standing, @Nullable AccountId by) {
        return jdbc.sql(
                                """
                                insert into hub.account_role
                                    (account_id, role, network, regional_key, granted_at, granted_by)
                                values (:account, :role, :network, :administration, :now, :by)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("role", standing.role().name())
                        .param("network", text(standing.network()))
                        .param("administration", text(standing.administration()))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .update()
                == 1;
    }

    @Override
    public void grantInEmploy(AccountId account, Standing standing, RegionalKey employer) {
        if (standing.role().reach() != Role.Reach.NETWORK) {
            throw new IllegalArgumentException(standing.role() + " hangs on no employment");
        }
        jdbc.sql(
                        """
                        insert into hub.account_role
                            (account_id, role, network, granted_at, employer_key)
                        values (:account, :role, :network, :now, :employer)
                        on conflict on constraint account_role_key
                        do update set employer_key = excluded.employer_key, granted_by = null
                        """)
                .param("account", account.value())
                .param("role", standing.role().name())
                .param("network", text(standing.network()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("employer", employer.value())
                .update();
    }

    @Override
    public boolean withdraw(AccountId account, Standing standing) {
        imported.withdraw(account, standing);
        return jdbc.sql(
                                """
                                delete from hub.account_role
                                where account_id = :account and role = :role
                                  and network is not distinct from :network
                                  and regional_key is not distinct from :administration
                                """)
                        .param("account", account.value())
                        .param("role", standing.role().name())
                        .param("network", text(standing.network()))
                        .param("administration", text(standing.administration()))
                        .update()
                == 1;
    }

    @Override
    public Set<Representative> represent(
            NetworkId network, RegionalKey administration, Set<Representative> people) {
        Set<Representative> gone =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        select account_id, role from hub.account_role
                                        where network = :network and regional_key = :administration
                                        order by account_id, role for update
                                        """)
                                .param("network", network.value())
                                .param("administration", administration.value())
                                .query(
                                        (row, _) ->
                                                new Representative(
                                                        account(row, "account_id"),
                                                        Role.valueOf(row.getString("role"))))
                                .list());
        gone.removeAll(people);
        imported.withdrawWaitingFor(network, administration);
        gone.forEach(
                one -> withdraw(one.account(), Standing.of(network, administration, one.role())));
        people.forEach(
                one ->
                        grant(
                                one.account(),
                                Standing.of(network, administration, one.role()),
                                null));
        return Set.copyOf(gone);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Holder> holdersIn(NetworkId network) {
        return jdbc.sql(
                        """
                        select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in,
                               r.role, r.network, r.regional_key
                        from hub.account_role r join hub.account a on a.id = r.account_id
                        where r.network = :network and not r.resting
                        order by a.name, a.mailbox, r.role, r.regional_key
                        """)
                .param("network", network.value())
                .query(
                        (row, number) ->
                                new Holder(AccountRegistry.view(row, number), standing(row)))
                .list();
    }

    /** By account_role_representing_idx. */
    @Override
    @Transactional(readOnly = true)
    public List<Holder> representing(RegionalKey administration) {
        return jdbc.sql(
                        """
                        select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in,
                               r.role, r.network, r.regional_key
                        from hub.account_role r join hub.account a on a.id = r.account_id
                        where r.regional_key = :administration and not r.resting and a.enabled
                        order by a.name, a.mailbox, r.network, r.role
                        """)
                .param("administration", administration.value())
                .query(
                        (row, number) ->
                                new Holder(AccountRegistry.view(row, number), standing(row)))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Resting> restingIn(NetworkId network) {
        return jdbc.sql(RESTING + "r.network = :network order by a.name, a.mailbox, r.role")
                .param("network", network.value())
                .query(RoleRegistry::resting)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Resting> restingOf(AccountId account) {
        return jdbc.sql(RESTING + "r.account_id = :account order by r.network, r.role")
                .param("account", account.value())
                .query(RoleRegistry::resting)
                .list();
    }

    private static Resting resting(ResultSet row, int number) throws SQLException {
        return new Resting(
                AccountRegistry.view(row, number),
                standing(row),
                new RegionalKey(row.getString("employer")),
                row.getBoolean("all_rests"));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<NetworkId> networksOf(AccountId account) {
        return standingsOf(account).stream()
                .map(Standing::network)
                .filter(Objects::nonNull)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<AccountId> lockHolders(NetworkId network, Role role) {
        return jdbc
                .sql(
                        """
                        select account_id from hub.account_role
                        where role = :role and network = :network and not resting
                        order by account_id for update
                        """)
                .param("role", role.name())
                .param("network", network.value())
                .query((row, _) -> account(row, "account_id"))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Standing> standingsOf(AccountId account) {
        return jdbc
                .sql(
                        "select role, network, regional_key from hub.account_role where account_id"
                                + " = :account and not resting")
                .param("account", account.value())
                .query((row, _) -> standing(row))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    static Standing standing(ResultSet row) throws SQLException {
        String network = row.getString("network");
        String administration = row.getString("regional_key");
        return new Standing(
                Role.valueOf(row.getString("role")),
                network == null ? null : new NetworkId(network),
                administration == null ? null : new RegionalKey(administration));
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(row.getObject(column, UUID.class));
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : Objects.toString(id);
    }
}
