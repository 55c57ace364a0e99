package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.meetings.MeetingTime;
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

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Who is invited to meetings, what they answered, and when they were there. */
@Component
class AttendeeData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "meetings.data.attendee",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("meeting_attendee", "mailbox"),
                            PersonalTable.of("meeting_presence"),
                            PersonalTable.of("meeting_chairing"),
                            PersonalTable.of("minutes_text")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    /** Told apart from other former members, and known no more. */
    private static final String FORGET =
            """
            update meeting_attendee
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid(),
                deputy_name = case when reply = 'DEPUTY' then :former else '' end
            where
            """;

    private final JdbcClient jdbc;

    AttendeeData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql(
                        """
                        select a.*, m.title, m.starts_at
                        from meeting_attendee a join meeting m on m.id = a.meeting_id
                        where a.mailbox = ? order by m.starts_at, a.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) -> {
                            Timestamp starts = row.getTimestamp("starts_at");
                            return PersonalRecord.of(row.getObject("id"))
                                    .with(DataField.SUBJECT, row.getString("title"))
                                    .with(DataField.NAME, row.getString("person_name"))
                                    .with(DataField.MAILBOX, row.getString("mailbox"))
                                    .with(
                                            DataField.ADMINISTRATION,
                                            row.getString("administration_name"))
                                    .with(DataField.STATE, row.getString("reply"))
                                    .with(DataField.TEXT, row.getString("deputy_name"))
                                    .with(
                                            DataField.FROM,
                                            LocalDate.ofInstant(
                                                    starts.toInstant(), MeetingTime.ZONE))
                                    .that(Fate.nameless("meetings.data.stays"));
                        })
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql(FORGET + "mailbox = :mailbox")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        return jdbc.sql(
                        FORGET
                                + "mailbox <> :nobody and meeting_id in"
                                + " (select id from meeting where ends_at < :limit)")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
