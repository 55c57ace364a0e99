package de.interkomm.hub.privacy.internal;

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

/** Objections and their answers. */
@Component
class ObjectionData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "privacy.data.objection",
                    Place.NETWORK,
                    List.of(PersonalTable.of("objection", "mailbox")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.years(3),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    ObjectionData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql("select * from objection where mailbox = ? order by made_at, id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.PROCESSING, row.getString("about"))
                                        .with(DataField.REASON, row.getString("reason"))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("made_at").toInstant())
                                        .with(DataField.STATE, row.getString("outcome"))
                                        .with(DataField.TEXT, row.getString("answer"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql("delete from objection where mailbox = ?").param(person.mailbox()).update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        return jdbc.sql("delete from objection where answered_at < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
