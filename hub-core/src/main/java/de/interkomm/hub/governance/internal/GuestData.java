package de.interkomm.hub.governance.internal;

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

/** Who of another network was invited to a group. */
@Component
class GuestData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "governance.data.guest",
                    Place.HUB,
                    List.of(PersonalTable.of("group_guest", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.months(6),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    private final JdbcClient jdbc;

    GuestData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.group_guest where mailbox = ? order by invited_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.SUBJECT, row.getString("group_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.STATE, row.getString("state"))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("invited_at").toInstant())
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.group_guest where mailbox = ?").param(person.mailbox()).update();
    }

    /** An invitation nobody has answered for that long, or whose time as a guest is over. */
    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql(
                        """
                        delete from hub.group_guest
                        where state <> 'ACCEPTED' and coalesce(answered_at, invited_at) < ?
                        """)
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
