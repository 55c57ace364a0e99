package de.interkomm.hub.reports.internal;

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

/** Who put something right in a published report. */
@Component
class AddendumData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "reports.data.addendum",
                    Place.NETWORK,
                    List.of(PersonalTable.of("report_addendum", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.MEMBERS, Recipient.PUBLIC));

    /** What was put right stays with the report. */
    private static final String FORGET =
            """
            update report_addendum
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
            where
            """;

    private final JdbcClient jdbc;

    AddendumData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql("select * from report_addendum where mailbox = ? order by added_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) -> {
                            Timestamp at = row.getTimestamp("added_at");
                            return PersonalRecord.of(row.getObject("id"))
                                    .with(DataField.TEXT, row.getString("text"))
                                    .with(DataField.NAME, row.getString("person_name"))
                                    .with(DataField.MAILBOX, row.getString("mailbox"))
                                    .with(DataField.AT, at.toInstant())
                                    .that(Fate.nameless("reports.data.stays"));
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
        return jdbc.sql(FORGET + "mailbox <> :nobody and added_at < :limit")
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
