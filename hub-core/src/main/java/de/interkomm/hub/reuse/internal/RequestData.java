package de.interkomm.hub.reuse.internal;

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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who wanted to declare something, and has not proved the mailbox. */
@Component("reuseRequestData")
class RequestData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "reuse.data.request",
                    Place.HUB,
                    List.of(PersonalTable.of("reuse_request", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.days((int) ReuseMails.REQUEST_VALID.toDays()),
                    Set.of(Recipient.MAIL_PROVIDER));

    private final JdbcClient jdbc;

    RequestData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.reuse_request where mailbox = ? order by asked_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("regional_key"))
                                        .with(DataField.TEXT, row.getString("reason"))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("asked_at").toInstant())
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.reuse_request where mailbox = ?")
                .param(person.mailbox())
                .update();
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.reuse_request where asked_at < ?")
                .param(ReuseRows.utc(KIND.retention().limit(now)))
                .update();
    }
}
