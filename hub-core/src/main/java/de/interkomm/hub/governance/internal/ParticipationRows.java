package de.interkomm.hub.governance.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Groups.Seat;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.governance.internal.GroupPeopleService.Sitting;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who is and was in the groups. Each step is one statement that holds when two take it at once. */
@Component
class ParticipationRows {

    private static final String SEAT =
            """
            select id, account_id, person_name, regional_key, administration_name,
                   home_network_name, function, from_day, until_day, added_by
            from group_participation
            where
            """;

    private static final String HELD =
            """
            select id, group_id, account_id, person_name, regional_key, administration_name,
                   function
            from group_participation
            where until_day is null and
            """;

    private static final String BY_WEIGHT =
            " order by array_position(array['LEAD', 'DEPUTY', 'MEMBER', 'GUEST'], function),"
                    + " lower(person_name), id";

    private final JdbcClient jdbc;

    ParticipationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param resting which seats are good for nothing at present
     */
    List<Seat> seats(GroupId group, Set<ParticipationId> resting) {
        return jdbc.sql(
                        SEAT
                                + "group_id = :group and account_id is not null and until_day is"
                                + " null"
                                + BY_WEIGHT)
                .param("group", group.value())
                .query((row, _) -> seat(row, resting))
                .list();
    }

    /** The people of a group, by their accounts. */
    List<Sitting> sitting(GroupId group) {
        return jdbc.sql(
                        SEAT
                                + "group_id = :group and account_id is not null and until_day is"
                                + " null"
                                + BY_WEIGHT)
                .param("group", group.value())
                .query(
                        (row, _) -> {
                            String key = row.getString("regional_key");
                            String side = row.getString("administration_name");
                            return new Sitting(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    key == null ? null : new RegionalKey(key),
                                    side == null ? row.getString("home_network_name") : side,
                                    GroupFunction.valueOf(row.getString("function")));
                        })
                .list();
    }

    List<Seat> former(GroupId group) {
        return jdbc.sql(
                        SEAT
                                + "group_id = :group and account_id is not null and until_day is"
                                + " not null order by until_day desc, id desc limit 200")
                .param("group", group.value())
                .query((row, _) -> seat(row, Set.of()))
                .list();
    }

    /** With every administration somebody sits there for. */
    List<Participant> administrations(GroupId group) {
        return jdbc.sql(
                        """
                        select distinct on (administration_name, regional_key)
                               id, regional_key, administration_name, from_day
                        from group_participation
                        where group_id = :group and regional_key is not null and until_day is null
                        order by administration_name, regional_key, account_id is not null, from_day
                        """)
                .param("group", group.value())
                .query(
                        (row, _) ->
                                new Participant(
                                        new ParticipationId(row.getObject("id", UUID.class)),
                                        new RegionalKey(row.getString("regional_key")),
                                        row.getString("administration_name"),
                                        row.getObject("from_day", LocalDate.class)))
                .list();
    }

    /** What an account is in a group now; nothing for a guest whose home is none of these. */
    Optional<Seat> seatOf(AccountId account, GroupId group, List<String> homes) {
        return jdbc.sql(
                        SEAT
                                + """
                                  group_id = :group and account_id = :account and until_day is null
                                  and (function <> 'GUEST' or home_network in (:homes))
                                """)
                .param("group", group.value())
                .param("account", account.value())
                .param("homes", homes.isEmpty() ? List.of("") : homes)
                .query((row, _) -> seat(row, Set.of()))
                .optional();
    }

    boolean isIn(GroupId group, AccountId account) {
        return jdbc.sql(
                        "select exists (select 1 from group_participation where group_id = :group"
                                + " and account_id = :account and until_day is null)")
                .param("group", group.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Lasting> lasting(GroupId group, ParticipationId id) {
        return jdbc.sql(SEAT + "group_id = :group and id = :id and until_day is null")
                .param("group", group.value())
                .param("id", id.value())
                .query((row, _) -> lasting(row))
                .optional();
    }

    /** What a guest is in a group now. */
    Optional<Lasting> guestSeat(GroupId group, AccountId account) {
        return jdbc.sql(
                        SEAT
                                + "group_id = :group and account_id = :account and until_day is"
                                + " null and function = 'GUEST'")
                .param("group", group.value())
                .param("account", account.value())
                .query((row, _) -> lasting(row))
                .optional();
    }

    /** The people who lead a group, or stand in, and can at present. */
    List<AccountId> leaders(GroupId group, Set<ParticipationId> resting) {
        return jdbc.sql(
                        "select account_id from group_participation where group_id = :group and"
                                + " until_day is null and function in ('LEAD', 'DEPUTY') and id"
                                + " not in (:resting)")
                .param("group", group.value())
                .param("resting", ids(resting))
                .query((row, _) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    /** Whether anybody leads it whose seat does not rest. */
    boolean isLed(GroupId group, Set<ParticipationId> resting) {
        return jdbc.sql(
                        "select exists (select 1 from group_participation where group_id = :group"
                                + " and until_day is null and function = 'LEAD' and id not in"
                                + " (:resting))")
                .param("group", group.value())
                .param("resting", ids(resting))
                .query(Boolean.class)
                .single();
    }

    /**
     * @return whether the person was not in the group yet
     */
    boolean add(
            GroupId group,
            Person person,
            Mailbox mailbox,
            GroupFunction function,
            LocalDate from,
            String by) {
        RegionalKey administration = person.administration();
        return jdbc.sql(
                                """
                                insert into group_participation
                                    (id, group_id, regional_key, administration_name, account_id,
                                     person_name, mailbox, home_network, home_network_name, function,
                                     from_day, added_by)
                                values (:id, :group, :key, :administration, :account, :name, :mailbox, :home,
                                        :homeName, :function, :from, :by)
                                on conflict do nothing
                                """)
                        .param("id", ParticipationId.next().value())
                        .param("group", group.value())
                        .param("key", administration == null ? null : administration.value())
                        .param("administration", person.administrationName())
                        .param("account", person.account().value())
                        .param("name", person.name())
                        .param("mailbox", mailbox.address())
                        .param("home", person.home())
                        .param("homeName", person.homeName())
                        .param("function", function.name())
                        .param("from", from)
                        .param("by", by)
                        .update()
                == 1;
    }

    /**
     * @return whether the administration was not in the group yet by itself
     */
    boolean add(GroupId group, RegionalKey administration, String name, LocalDate from, String by) {
        return jdbc.sql(
                                """
                                insert into group_participation
                                    (id, group_id, regional_key, administration_name, function,
                                     from_day, added_by)
                                values (:id, :group, :key, :name, 'MEMBER', :from, :by)
                                on conflict do nothing
                                """)
                        .param("id", ParticipationId.next().value())
                        .param("group", group.value())
                        .param("key", administration.value())
                        .param("name", name)
                        .param("from", from)
                        .param("by", by)
                        .update()
                == 1;
    }

    /** What is over keeps the name of its day. */
    void rename(AccountId account, String name) {
        jdbc.sql(
                        "update group_participation set person_name = :name where account_id ="
                                + " :account and until_day is null")
                .param("name", name)
                .param("account", account.value())
                .update();
    }

    void end(ParticipationId id, LocalDate on, String by) {
        jdbc.sql(
                        "update group_participation set until_day = :on, ended_by = :by where id ="
                                + " :id and until_day is null")
                .param("id", id.value())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** The administration and everybody there for it. */
    void endIn(GroupId group, RegionalKey administration, LocalDate on, String by) {
        jdbc.sql(
                        "update group_participation set until_day = :on, ended_by = :by where"
                                + " group_id = :group and regional_key = :key and until_day is"
                                + " null")
                .param("group", group.value())
                .param("key", administration.value())
                .param("on", on)
                .param("by", by)
                .update();
    }

    /** Groups an administration takes part in since that day or before. */
    List<GroupId> groupsOf(RegionalKey administration, LocalDate by) {
        return jdbc.sql(
                        "select distinct group_id from group_participation where regional_key ="
                                + " :key and until_day is null and from_day <= :by order by"
                                + " group_id")
                .param("key", administration.value())
                .param("by", by)
                .query((row, _) -> new GroupId(row.getObject("group_id", UUID.class)))
                .list();
    }

    /** Whatever lasts for an administration: its own, and its people's. */
    List<Held> heldFor(RegionalKey administration) {
        return jdbc.sql(
                        HELD
                                + "regional_key = :key order by group_id, account_id is not null,"
                                + " lower(person_name), id")
                .param("key", administration.value())
                .query((row, _) -> held(row))
                .list();
    }

    /** Whatever somebody is in groups now. */
    List<Held> heldBy(AccountId account) {
        return jdbc.sql(HELD + "account_id = :account order by group_id, id")
                .param("account", account.value())
                .query((row, _) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(new GroupId(row.getObject("group_id", UUID.class)), lasting(row));
    }

    /** What a person is in groups of the network, guests left out. */
    List<Where> seatsOf(AccountId account) {
        return seatsOf(account, "function <> 'GUEST'");
    }

    /** The same, as a guest too. */
    List<Where> allSeatsOf(AccountId account) {
        return seatsOf(account, "true");
    }

    private List<Where> seatsOf(AccountId account, String which) {
        return jdbc.sql(
                        "select id, group_id from group_participation where account_id = :account"
                                + " and until_day is null and "
                                + which
                                + " order by group_id")
                .param("account", account.value())
                .query(
                        (row, _) ->
                                new Where(
                                        new GroupId(row.getObject("group_id", UUID.class)),
                                        new ParticipationId(row.getObject("id", UUID.class))))
                .list();
    }

    private static Lasting lasting(ResultSet row) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        String key = row.getString("regional_key");
        return new Lasting(
                new ParticipationId(row.getObject("id", UUID.class)),
                account == null ? null : new AccountId(account),
                row.getString("person_name"),
                key == null ? null : new RegionalKey(key),
                row.getString("administration_name"),
                GroupFunction.valueOf(row.getString("function")));
    }

    /** A list in SQL has at least one entry; no participation has this id. */
    static Set<UUID> ids(Set<ParticipationId> some) {
        return some.isEmpty()
                ? Set.of(new UUID(0, 0))
                : some.stream().map(ParticipationId::value).collect(toUnmodifiableSet());
    }

    private static Seat seat(ResultSet row, Set<ParticipationId> resting) throws SQLException {
        String key = row.getString("regional_key");
        ParticipationId id = new ParticipationId(row.getObject("id", UUID.class));
        return new Seat(
                id,
                row.getString("person_name"),
                key == null ? null : new RegionalKey(key),
                row.getString("administration_name"),
                row.getString("home_network_name"),
                GroupFunction.valueOf(row.getString("function")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("added_by"),
                resting.contains(id));
    }

    /**
     * Who comes in, and for whom.
     *
     * @param home a guest's network, and {@code homeName} its name; {@code null} for others
     */
    record Person(
            AccountId account,
            String name,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            @Nullable String home,
            @Nullable String homeName) {

        static Person ofTheNetwork(
                AccountId account,
                String name,
                @Nullable RegionalKey administration,
                @Nullable String administrationName) {
            return new Person(account, name, administration, administrationName, null, null);
        }

        static Person guest(AccountId account, String name, String home, String homeName) {
            return new Person(account, name, null, null, home, homeName);
        }
    }

    /**
     * A time that goes on.
     *
     * @param account {@code null} for an administration
     */
    record Lasting(
            ParticipationId id,
            @Nullable AccountId account,
            @Nullable String name,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            GroupFunction function) {}

    record Where(GroupId group, ParticipationId participation) {}

    record Held(GroupId group, Lasting lasting) {}
}
