package de.interkomm.hub.reports.internal;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Who wrote last what a group says in a report. The text is the group's and stays. */
@Component
class ContributionData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "reports.data.text",
                    Place.NETWORK,
                    List.of(PersonalTable.of("report_contribution", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS));

    private static final String FORGET =
            "update report_contribution set account_id = null, person_name = null, mailbox = null"
                    + " where ";

    private final JdbcClient jdbc;

    ContributionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql("select * from report_contribution where mailbox = ? order by id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.SUBJECT, row.getString("group_name"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.AT,
                                                row.getTimestamp("written_at").toInstant())
                                        .that(Fate.nameless("reports.data.stays")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql(FORGET + "mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        return jdbc.sql(FORGET + "written_at < ? and mailbox is not null")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
