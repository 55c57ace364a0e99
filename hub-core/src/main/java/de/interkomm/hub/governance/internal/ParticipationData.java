package de.interkomm.hub.governance.internal;

import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Former;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is, was or asked to be in a group. */
@Component
class ParticipationData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "governance.data.participation",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("group_participation", "mailbox"),
                            PersonalTable.of("group_request", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    /** Told apart from other former members, and known no more. */
    private static final String FORGET =
            """
            update group_participation
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid(),
                until_day = coalesce(until_day, :today)
            where
            """;

    private final JdbcClient jdbc;
    private final ContributionRules rules;

    ParticipationData(JdbcClient jdbc, ContributionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>(sitting(network, person));
        records.addAll(asked(person));
        return records;
    }

    private List<PersonalRecord> sitting(NetworkId network, Person person) {
        Fate contribution = rules.of(network).fate();
        return jdbc.sql(
                        """
                        select p.*, g.name as group_name
                        from group_participation p join network_group g on g.id = p.group_id
                        where p.mailbox = ? order by p.from_day, p.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.SUBJECT, row.getString("group_name"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NETWORK, row.getString("home_network_name"))
                                        .with(DataField.ROLE, row.getString("function"))
                                        .with(
                                                DataField.FROM,
                                                row.getObject("from_day", LocalDate.class))
                                        .with(
                                                DataField.UNTIL,
                                                row.getObject("until_day", LocalDate.class))
                                        .that(contribution))
                .list();
    }

    private List<PersonalRecord> asked(Person person) {
        return jdbc.sql(
                        """
                        select r.*, g.name as group_name
                        from group_request r join network_group g on g.id = r.group_id
                        where r.mailbox = ? order by r.asked_at, r.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.SUBJECT, row.getString("group_name"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.TEXT, row.getString("note"))
                                        .with(DataField.STATE, row.getString("state"))
                                        .with(DataField.REASON, row.getString("reason"))
                                        .with(DataField.CREATED, instant(row))
                                        .that(Fate.goes()))
                .list();
    }

    private static Instant instant(ResultSet row) throws SQLException {
        Timestamp asked = row.getTimestamp("asked_at");
        return asked.toInstant();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        switch (rules.of(network)) {
            case STAY -> takeNames(person, now);
            case GO ->
                    jdbc.sql("delete from group_participation where mailbox = ?")
                            .param(person.mailbox())
                            .update();
        }
        forgetRequests(person);
    }

    void takeNames(Person person, Instant now) {
        jdbc.sql(FORGET + "mailbox = :mailbox")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("today", LocalDate.ofInstant(now, GroupService.GERMANY))
                .param("mailbox", person.mailbox())
                .update();
    }

    void forgetRequests(Person person) {
        jdbc.sql("delete from group_request where mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        Instant limit = KIND.retention().limit(now);
        int nameless =
                jdbc.sql(FORGET + "until_day < :limit and mailbox <> :nobody")
                        .param("former", Former.NAME)
                        .param("nobody", Former.MAILBOX)
                        .param("today", LocalDate.ofInstant(now, GroupService.GERMANY))
                        .param("limit", LocalDate.ofInstant(limit, GroupService.GERMANY))
                        .update();
        int asked =
                jdbc.sql("delete from group_request where answered_at < ?")
                        .param(limit.atOffset(ZoneOffset.UTC))
                        .update();
        return nameless + asked;
    }
}
