package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.NetworkPeople.Held;
import de.interkomm.hub.identity.NetworkPeople.Origin;
import de.interkomm.hub.identity.NetworkPeople.Person;
import de.interkomm.hub.identity.NetworkPeople.Query;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the people of one network, by account_role_by_network_idx. */
@Component
class PeopleSearch {

    private static final String HERE =
            """
            from hub.account a
            where a.id in (select account_id from hub.account_role
                           where network = :network and not resting
                             and (:role::text is null or role = :role))
              and (position(:text in lower(a.name)) > 0 or position(:text in a.mailbox) > 0)
            """;

    private final JdbcClient jdbc;

    PeopleSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Person> find(NetworkId network, Query query) {
        long found = asked("select count(*) " + HERE, network, query).query(Long.class).single();
        int last = Math.toIntExact(Math.max(0, found - 1) / NetworkPeople.PAGE_SIZE);
        PageRequest page =
                PageRequest.of(Math.clamp(query.page(), 0, last), NetworkPeople.PAGE_SIZE);
        List<AccountView> accounts =
                asked(
                                "select a.id, a.mailbox, a.name, a.enabled, a.created_at,"
                                        + " a.last_sign_in "
                                        + HERE
                                        + "order by lower(a.name), a.mailbox limit :size offset"
                                        + " :from",
                                network,
                                query)
                        .param("size", page.getPageSize())
                        .param("from", page.getOffset())
                        .query(AccountRegistry::view)
                        .list();
        return new PageImpl<>(people(network, accounts), page, found);
    }

    Optional<Person> open(NetworkId network, AccountId account) {
        List<AccountView> accounts =
                jdbc.sql(
                                """
                                select id, mailbox, name, enabled, created_at, last_sign_in
                                from hub.account where id = :id
                                """)
                        .param("id", account.value())
                        .query(AccountRegistry::view)
                        .list();
        return people(network, accounts).stream()
                .filter(person -> !person.roles().isEmpty())
                .findFirst();
    }

    private JdbcClient.StatementSpec asked(String sql, NetworkId network, Query query) {
        Role role = query.role();
        return jdbc.sql(sql)
                .param("network", network.value())
                .param("role", role == null ? null : role.name())
                .param("text", query.text().strip().toLowerCase(Locale.ROOT));
    }

    private List<Person> people(NetworkId network, List<AccountView> accounts) {
        if (accounts.isEmpty()) {
            return List.of();
        }
        Map<AccountId, List<Held>> roles =
                jdbc
                        .sql(
                                """
                                select account_id, role, network, regional_key, employer_key,
                                       granted_by
                                from hub.account_role
                                where network = :network and account_id in (:accounts)
                                  and not resting
                                """)
                        .param("network", network.value())
                        .param("accounts", accounts.stream().map(one -> one.id().value()).toList())
                        .query((row, _) -> new Row(account(row), held(row)))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(row -> row.held().standing().role()))
                        .collect(groupingBy(Row::account, mapping(Row::held, toList())));
        return accounts.stream()
                .map(one -> new Person(one, roles.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }

    /**
     * A membership of one's own hangs on working somewhere, and nobody is named as its giver; what
     * is held for an administration follows from that administration's.
     */
    private static Held held(ResultSet row) throws SQLException {
        Standing standing = RoleRegistry.standing(row);
        boolean follows =
                standing.administration() != null
                        || (standing.role() == Role.MEMBER
                                && row.getObject("granted_by") == null
                                && row.getString("employer_key") != null);
        return new Held(standing, follows ? Origin.MEMBERSHIP : Origin.ASSIGNED);
    }

    private record Row(AccountId account, Held held) {}
}
