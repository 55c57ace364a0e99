package de.interkomm.hub.identity.internal;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Who was invited, and answered or did not. */
@Component
class InvitationData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.invitation",
                    Place.HUB,
                    List.of(PersonalTable.of("invitation", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.months(6),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    InvitationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.invitation where mailbox = ? order by invited_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.ROLE, row.getString("role"))
                                        .with(DataField.STATE, row.getString("state"))
                                        .with(DataField.CREATED, Rows.instant(row, "invited_at"))
                                        .with(DataField.SENT, Rows.instant(row, "mailed_at"))
                                        .with(DataField.EXPIRES, Rows.instant(row, "expires_at"))
                                        .with(DataField.DECIDED, Rows.instant(row, "answered_at"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.invitation where mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.invitation where coalesce(answered_at, expires_at) < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
