package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.TransferredPeople.HeldRole;
import de.interkomm.hub.identity.TransferredPeople.Person;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of people who came with a network, and what they hold there. */
@Component
class ImportedRows {

    private static final Comparator<HeldRole> BY_PERSON =
            Comparator.comparing((HeldRole held) -> held.person().toString())
                    .thenComparing(held -> held.standing().role())
                    .thenComparing(held -> String.valueOf(held.standing().administration()));

    private final JdbcClient jdbc;

    ImportedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who has agreed holds the roles by an account of this hub and is named by the former id, as
     * everywhere else in the network.
     */
    List<HeldRole> rolesIn(NetworkId network) {
        return jdbc
                .sql(
                        """
                        select coalesce(p.person_id, r.account_id) as person, r.role, r.network,
                               r.regional_key, r.employer_key, r.resting, r.granted_at,
                               coalesce(i.granted_by, g.person_id, r.granted_by) as granted_by
                        from hub.account_role r
                        left join lateral (
                            select person_id from hub.imported_person
                            where network = r.network and account_id = r.account_id
                            order by person_id limit 1) p on true
                        left join lateral (
                            select person_id from hub.imported_person
                            where network = r.network and account_id = r.granted_by
                            order by person_id limit 1) g on true
                        left join hub.imported_role i
                          on i.network = r.network and i.person_id = p.person_id and i.role = r.role
                         and i.regional_key is not distinct from r.regional_key
                         and i.granted_at = r.granted_at
                        where r.network = :network
                        union all
                        select i.person_id, i.role, i.network, i.regional_key, i.employer_key,
                               i.resting, i.granted_at, i.granted_by
                        from hub.imported_role i
                        join hub.imported_person p
                          on p.network = i.network and p.person_id = i.person_id
                        where i.network = :network and p.account_id is null
                        """)
                .param("network", network.value())
                .query((row, _) -> held(row))
                .list()
                .stream()
                .sorted(BY_PERSON)
                .toList();
    }

    private static HeldRole held(ResultSet row) throws SQLException {
        String employer = row.getString("employer_key");
        return new HeldRole(
                row.getObject("person", UUID.class),
                RoleRegistry.standing(row),
                employer == null ? null : new RegionalKey(employer),
                row.getBoolean("resting"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("granted_by", UUID.class));
    }

    List<Person> people(NetworkId network, Set<UUID> ids) {
        return jdbc.sql(
                        """
                        select p.person_id as id, coalesce(a.mailbox, p.mailbox) as mailbox,
                               coalesce(a.name, p.name) as name
                        from hub.imported_person p
                        left join hub.account a on a.id = p.account_id
                        where p.network = :network
                          and p.person_id = any(string_to_array(:ids, ',')::uuid[])
                        union all
                        select a.id, a.mailbox, a.name from hub.account a
                        where a.id = any(string_to_array(:ids, ',')::uuid[])
                          and not exists (select from hub.imported_person p
                                          where p.network = :network and p.person_id = a.id)
                        order by 1
                        """)
                .param("network", network.value())
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(ImportedRows::person)
                .list();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                new Mailbox(row.getString("mailbox")),
                row.getString("name"));
    }

    void add(NetworkId network, Person person) {
        jdbc.sql(
                        """
                        insert into hub.imported_person (network, person_id, mailbox, name)
                        values (:network, :id, :mailbox, :name)
                        """)
                .param("network", network.value())
                .param("id", person.id())
                .param("mailbox", person.mailbox().address())
                .param("name", person.name())
                .update();
    }

    void add(NetworkId network, HeldRole role) {
        RegionalKey administration = role.standing().administration();
        RegionalKey employer = role.employer();
        jdbc.sql(
                        """
                        insert into hub.imported_role
                            (network, person_id, role, regional_key, employer_key, resting,
                             granted_at, granted_by)
                        values (:network, :person, :role, :administration, :employer, :resting,
                                :at, :by)
                        """)
                .param("network", network.value())
                .param("person", role.person())
                .param("role", role.standing().role().name())
                .param("administration", administration == null ? null : administration.value())
                .param("employer", employer == null ? null : employer.value())
                .param("resting", role.resting())
                .param("at", role.grantedAt().atOffset(ZoneOffset.UTC))
                .param("by", role.grantedBy())
                .update();
    }

    boolean anybodyIn(NetworkId network) {
        return jdbc.sql(
                        """
                        select exists (select from hub.account_role where network = :network)
                            or exists (select from hub.imported_person where network = :network)
                        """)
                .param("network", network.value())
                .query(Boolean.class)
                .single();
    }

    Optional<String> nameOf(NetworkId network, AccountId account) {
        return people(network, Set.of(account.value())).stream().map(Person::name).findFirst();
    }

    /** The person and everybody of the same mailbox in the network, held until the end. */
    List<Waiting> lock(NetworkId network, UUID person) {
        return jdbc.sql(
                        """
                        select person_id, mailbox, name, account_id from hub.imported_person
                        where network = :network and mailbox = (
                            select mailbox from hub.imported_person
                            where network = :network and person_id = :person)
                        order by person_id for update
                        """)
                .param("network", network.value())
                .param("person", person)
                .query(ImportedRows::waiting)
                .list();
    }

    Optional<Waiting> find(NetworkId network, UUID person) {
        return jdbc.sql(
                        """
                        select person_id, mailbox, name, account_id from hub.imported_person
                        where network = :network and person_id = :person
                        """)
                .param("network", network.value())
                .param("person", person)
                .query(ImportedRows::waiting)
                .optional();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getObject("person_id", UUID.class),
                new Mailbox(row.getString("mailbox")),
                row.getString("name"),
                row.getObject("account_id", UUID.class));
    }

    List<Standing> standings(NetworkId network, Mailbox mailbox) {
        return jdbc
                .sql(
                        """
                        select distinct i.role, i.network, i.regional_key from hub.imported_role i
                        join hub.imported_person p
                          on p.network = i.network and p.person_id = i.person_id
                        where i.network = :network and p.mailbox = :mailbox
                        """)
                .param("network", network.value())
                .param("mailbox", mailbox.address())
                .query((row, _) -> RoleRegistry.standing(row))
                .list()
                .stream()
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .toList();
    }

    /**
     * Gives the account what its owner held, with the dates of then. Who gave a role stands here
     * only if that person has come along; else the owner's own consent did.
     */
    void bind(NetworkId network, Mailbox mailbox, AccountId account) {
        jdbc.sql(
                        """
                        update hub.imported_person set account_id = :account
                        where network = :network and mailbox = :mailbox
                        """)
                .param("account", account.value())
                .param("network", network.value())
                .param("mailbox", mailbox.address())
                .update();
        jdbc.sql(
                        """
                        insert into hub.account_role
                            (account_id, role, network, regional_key, employer_key, resting,
                             granted_at, granted_by)
                        select p.account_id, i.role, i.network, i.regional_key, i.employer_key,
                               i.resting, i.granted_at,
                               case when i.granted_by is not null
                                    then coalesce(g.account_id, p.account_id) end
                        from hub.imported_role i
                        join hub.imported_person p
                          on p.network = i.network and p.person_id = i.person_id
                        left join hub.imported_person g
                          on g.network = i.network and g.person_id = i.granted_by
                        where i.network = :network and p.mailbox = :mailbox
                        order by i.granted_at
                        on conflict do nothing
                        """)
                .param("network", network.value())
                .param("mailbox", mailbox.address())
                .update();
    }

    void forget(NetworkId network, Mailbox mailbox) {
        jdbc.sql(
                        """
                        delete from hub.imported_person
                        where network = :network and mailbox = :mailbox and account_id is null
                        """)
                .param("network", network.value())
                .param("mailbox", mailbox.address())
                .update();
    }

    /**
     * Everybody with a role who has not answered, once by mailbox, whose last mail is older; from
     * now on it is new.
     */
    List<Waiting> mailable(NetworkId network, Instant mailedBefore, Instant now) {
        return jdbc.sql(
                        """
                        with mailed as (
                            update hub.imported_person p set mailed_at = :now
                            where p.network = :network and p.account_id is null
                              and (p.mailed_at is null or p.mailed_at < :before)
                              and exists (select from hub.imported_role i
                                          where i.network = p.network
                                            and i.person_id = p.person_id)
                            returning person_id, mailbox, name, account_id)
                        select distinct on (mailbox) * from mailed order by mailbox, person_id
                        """)
                .param("network", network.value())
                .param("before", mailedBefore.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ImportedRows::waiting)
                .list();
    }

    /** Of those with a role: how many people, and how many of them have agreed. */
    Counted counted(NetworkId network) {
        return jdbc.sql(
                        """
                        select count(distinct p.mailbox) as people,
                               count(distinct p.mailbox) filter (where p.account_id is not null)
                                   as agreed
                        from hub.imported_person p
                        where p.network = :network
                          and (p.account_id is not null
                               or exists (select from hub.imported_role i
                                          where i.network = p.network
                                            and i.person_id = p.person_id))
                        """)
                .param("network", network.value())
                .query((row, _) -> new Counted(row.getInt("people"), row.getInt("agreed")))
                .single();
    }

    /** What ended in the meantime is not waiting for its owner's consent any more. */
    void withdraw(AccountId account, Standing standing) {
        NetworkId network = standing.network();
        RegionalKey administration = standing.administration();
        if (network == null) {
            return;
        }
        jdbc.sql(
                        """
                        delete from hub.imported_role i using hub.imported_person p, hub.account a
                        where i.network = :network and i.role = :role
                          and i.regional_key is not distinct from :administration
                          and p.network = i.network and p.person_id = i.person_id
                          and a.id = :account and (p.account_id = a.id or p.mailbox = a.mailbox)
                        """)
                .param("network", network.value())
                .param("role", standing.role().name())
                .param("administration", administration == null ? null : administration.value())
                .param("account", account.value())
                .update();
    }

    /** Who represents the administration from now on has been said anew. */
    void withdrawWaitingFor(NetworkId network, RegionalKey administration) {
        jdbc.sql(
                        """
                        delete from hub.imported_role i using hub.imported_person p
                        where i.network = :network and i.regional_key = :administration
                          and p.network = i.network and p.person_id = i.person_id
                          and p.account_id is null
                        """)
                .param("network", network.value())
                .param("administration", administration.value())
                .update();
    }

    /**
     * @param account {@code null} until its owner has agreed
     */
    record Waiting(UUID person, Mailbox mailbox, String name, @Nullable UUID account) {}

    record Counted(int people, int agreed) {}

    static Role weightiest(List<Standing> standings) {
        return standings.stream().map(Standing::role).min(Role::compareTo).orElse(Role.GUEST);
    }
}
