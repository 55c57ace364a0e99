package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.MeetingTime;
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

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What people were asked to do in meetings. */
@Component
class TaskData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "meetings.data.task",
                    Place.NETWORK,
                    List.of(PersonalTable.of("meeting_task", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    /** The task stays with its meeting, and nobody's. */
    private static final String FORGET =
            "update meeting_task set person_name = '', mailbox = null, account_id = null where ";

    private final JdbcClient jdbc;

    TaskData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql("select * from meeting_task where mailbox = ? order by id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.SUBJECT, row.getString("title"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.UNTIL,
                                                row.getObject("due_on", LocalDate.class))
                                        .that(Fate.nameless("meetings.data.stays")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql(FORGET + "mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        LocalDate limit = LocalDate.ofInstant(KIND.retention().limit(now), MeetingTime.ZONE);
        return jdbc.sql(FORGET + "done_on < ? and mailbox is not null").param(limit).update();
    }
}
