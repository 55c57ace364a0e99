package de.interkomm.hub.projects.internal;

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

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who writes on projects. How a project came about stays, without the names of who wrote it. */
@Component("projectAuthorData")
class AuthorData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "projects.data.author",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("project_author", "mailbox"),
                            PersonalTable.of("project_version", "mailbox"),
                            PersonalTable.of("project_submission", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    private static final String FORGET =
            """
            update project_version
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
            where
            """;

    private static final String FORGET_SUBMISSION =
            "update project_submission set person_name = :former, mailbox = :nobody where ";

    private final JdbcClient jdbc;

    AuthorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>(writing(person));
        records.addAll(written(person));
        records.addAll(submitted(person));
        return records;
    }

    private List<PersonalRecord> writing(Person person) {
        return jdbc.sql(
                        """
                        select a.project_id, a.person_name, a.since, p.title
                        from project_author a join project p on p.id = a.project_id
                        where a.mailbox = ? order by a.since, a.project_id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("project_id"))
                                        .with(DataField.SUBJECT, row.getString("title"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("since").toInstant())
                                        .that(Fate.goes()))
                .list();
    }

    private List<PersonalRecord> written(Person person) {
        return jdbc.sql(
                        """
                        select project_id::text || '/' || number as id, person_name, deed, at,
                               content ->> 'title' as title
                        from project_version where mailbox = ? order by at, id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getString("id"))
                                        .with(DataField.SUBJECT, row.getString("title"))
                                        .with(DataField.ACTION, "project." + row.getString("deed"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("projects.data.stays")))
                .list();
    }

    private List<PersonalRecord> submitted(Person person) {
        return jdbc.sql(
                        """
                        select s.project_id, s.person_name, s.at, p.title
                        from project_submission s join project p on p.id = s.project_id
                        where s.mailbox = ? order by s.at, s.project_id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of("submission/" + row.getObject("project_id"))
                                        .with(DataField.SUBJECT, row.getString("title"))
                                        .with(DataField.ACTION, "project.SUBMITTED")
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("projects.data.stays")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql("delete from project_author where mailbox = ?").param(person.mailbox()).update();
        jdbc.sql(FORGET_SUBMISSION + "mailbox = :mailbox")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .update();
        jdbc.sql(FORGET + "mailbox = :mailbox")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        return Stream.of(FORGET, FORGET_SUBMISSION)
                .mapToInt(
                        forget ->
                                jdbc.sql(forget + "mailbox <> :nobody and at < :limit")
                                        .param("former", Former.NAME)
                                        .param("nobody", Former.MAILBOX)
                                        .param(
                                                "limit",
                                                KIND.retention()
                                                        .limit(now)
                                                        .atOffset(ZoneOffset.UTC))
                                        .update())
                .sum();
    }
}
