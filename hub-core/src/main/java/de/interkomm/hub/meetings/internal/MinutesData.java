package de.interkomm.hub.meetings.internal;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** What people added to minutes, or said against them. */
@Component
class MinutesData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "meetings.data.minutes",
                    Place.NETWORK,
                    List.of(PersonalTable.of("minutes_note", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    /** What was said stays part of the minutes. */
    private static final String FORGET =
            """
            update minutes_note
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
            where
            """;

    private final JdbcClient jdbc;

    MinutesData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql("select * from minutes_note where mailbox = ? order by noted_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) -> {
                            Timestamp at = row.getTimestamp("noted_at");
                            return PersonalRecord.of(row.getObject("id"))
                                    .with(DataField.TEXT, row.getString("text"))
                                    .with(DataField.NAME, row.getString("person_name"))
                                    .with(DataField.MAILBOX, row.getString("mailbox"))
                                    .with(DataField.AT, at.toInstant())
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
        return jdbc.sql(FORGET + "mailbox <> :nobody and noted_at < :limit")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
