package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NameChanged;
import de.interkomm.hub.identity.ProfileChanged;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Accounts and their roles. Written as SQL throughout, because each step is one statement that also
 * holds when two nodes take it at once.
 */
@Component
@Transactional
class AccountRegistry implements Accounts {

    private static final String VIEW =
            "select a.id, a.mailbox, a.name, a.enabled, a.created_at, a.last_sign_in"
                    + " from hub.account a ";

    private final JdbcClient jdbc;
    private final RoleRegistry roles;
    private final ImportedRows imported;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountRegistry(
            JdbcClient jdbc,
            RoleRegistry roles,
            ImportedRows imported,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.imported = imported;
        this.events = events;
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
                .param("name", Typing.inOneLine(name))
                .param("now", now())
                .update();
        return find(mailbox).orElseThrow().id();
    }

    /**
     * The account of this mailbox; a new one gets the id its owner was known by elsewhere, if that
     * is free.
     */
    public AccountId ensureAs(UUID id, Mailbox mailbox, String name) {
        jdbc.sql(
                        """
                        insert into hub.account (id, mailbox, name, created_at)
                        values (:id, :mailbox, :name, :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("mailbox", mailbox.address())
                .param("name", Typing.inOneLine(name))
                .param("now", now())
                .update();
        return ensure(mailbox, name);
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
    @Transactional(readOnly = true)
    public List<AccountView> find(Collection<AccountId> accounts) {
        return jdbc.sql(VIEW + "where a.id = any(cast(:ids as uuid[]))")
                .param("ids", KeyRange.array(accounts.stream().map(AccountId::value).toList()))
                .query(AccountRegistry::view)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> nameIn(NetworkId network, AccountId account) {
        return imported.nameOf(network, account);
    }

    @Override
    public void rename(AccountId account, String name) {
        jdbc.sql("update hub.account set name = :name where id = :id")
                .param("name", Typing.inOneLine(name))
                .param("id", account.value())
                .update();
        AccountView renamed = find(account).orElseThrow();
        jdbc.sql(
                        "select distinct network from hub.account_role where account_id = :id and"
                                + " network is not null")
                .param("id", account.value())
                .query((row, _) -> new NetworkId(row.getString("network")))
                .list()
                .forEach(
                        network ->
                                events.publishEvent(
                                        new NameChanged(
                                                network,
                                                account,
                                                renamed.mailbox().address(),
                                                renamed.name())));
        events.publishEvent(new ProfileChanged(account));
    }

    /**
     * The account goes along to another mailbox.
     *
     * @return whether it does: not if the mailbox has an account, or this one another mailbox by
     *     now
     */
    public boolean move(AccountId account, Mailbox from, Mailbox to) {
        return jdbc.sql(
                                """
                                update hub.account set mailbox = :to
                                where id = :id and mailbox = :from
                                  and not exists (select from hub.account where mailbox = :to)
                                """)
                        .param("to", to.address())
                        .param("from", from.address())
                        .param("id", account.value())
                        .update()
                == 1;
    }

    @Override
    public void disable(AccountId account) {
        jdbc.sql("update hub.account set enabled = false where id = ?")
                .param(account.value())
                .update();
        roles.standingsOf(account).forEach(standing -> roles.withdraw(account, standing));
    }

    @Override
    public void appointCoordinator(NetworkId network, Mailbox mailbox, String name) {
        roles.grant(ensure(mailbox, name), Standing.in(network, Role.COORDINATOR), null);
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

    public void signedIn(AccountId account) {
        jdbc.sql("update hub.account set last_sign_in = :now where id = :id")
                .param("now", now())
                .param("id", account.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> actor(AccountId account) {
        List<Standing> standings = new ArrayList<>();
        return jdbc
                .sql(
                        """
                        select a.id, a.mailbox, a.name, r.role, r.network, r.regional_key
                        from hub.account a
                        left join hub.account_role r on r.account_id = a.id and not r.resting
                        where a.id = :id and a.enabled
                        """)
                .param("id", account.value())
                .query(
                        (row, _) -> {
                            if (row.getString("role") != null) {
                                standings.add(RoleRegistry.standing(row));
                            }
                            return new Person(
                                    row.getString("name"), new Mailbox(row.getString("mailbox")));
                        })
                // A stream of the query itself would stop at the first role.
                .list()
                .stream()
                .findFirst()
                .map(
                        person ->
                                new Actor(
                                        account,
                                        person.name(),
                                        person.mailbox(),
                                        Set.copyOf(standings)));
    }

    private record Person(String name, Mailbox mailbox) {}

    static AccountView view(ResultSet row, int number) throws SQLException {
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                new Mailbox(row.getString("mailbox")),
                row.getString("name"),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant(),
                Rows.instant(row, "last_sign_in"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
