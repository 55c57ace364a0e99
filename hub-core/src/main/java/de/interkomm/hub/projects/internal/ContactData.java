package de.interkomm.hub.projects.internal;

import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Whom to ask about projects: shown because they agreed, and for as long as they do. */
@Component("projectContactData")
class ContactData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "projects.data.contact",
                    Place.NETWORK,
                    List.of(PersonalTable.of("project_contact", "mailbox")),
                    LegalBasis.CONSENT,
                    Retention.months(6),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    private final JdbcClient jdbc;
    private final PeopleRows rows;
    private final PeopleService people;

    ContactData(JdbcClient jdbc, PeopleRows rows, PeopleService people) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql(
                        """
                        select c.*, p.title from project_contact c
                        join project p on p.id = c.project_id
                        where c.mailbox = ? order by c.asked_at, c.project_id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) -> {
                            Timestamp agreed = row.getTimestamp("agreed_at");
                            return PersonalRecord.of(row.getObject("project_id"))
                                    .with(DataField.SUBJECT, row.getString("title"))
                                    .with(DataField.NAME, row.getString("person_name"))
                                    .with(DataField.MAILBOX, person.mailbox())
                                    .with(DataField.TEXT, row.getString("about"))
                                    .with(
                                            DataField.CREATED,
                                            row.getTimestamp("asked_at").toInstant())
                                    .with(
                                            DataField.DECIDED,
                                            agreed == null ? null : agreed.toInstant())
                                    .that(Fate.goes());
                        })
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        rows.contactsWith(person.mailbox())
                .forEach(one -> people.forget(network, one.project(), one.account()));
    }

    /** Whoever never answered is asked no longer. */
    @Override
    public int expireIn(NetworkId network, Instant now) {
        return jdbc.sql("delete from project_contact where agreed_at is null and asked_at < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
