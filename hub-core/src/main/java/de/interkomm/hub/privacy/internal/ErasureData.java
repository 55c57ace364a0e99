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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** That an erasure was asked for and done: whose it was is forgotten as soon as it is. */
@Component
class ErasureData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "privacy.data.erasure",
                    Place.HUB,
                    List.of(PersonalTable.of("erasure")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.years(3),
                    Set.of(Recipient.NOBODY));

    private final JdbcClient jdbc;

    ErasureData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select id, requested_at from hub.erasure where mailbox = ?")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.CREATED,
                                                row.getTimestamp("requested_at").toInstant())
                                        .that(Fate.nameless("privacy.data.erasure.stays")))
                .list();
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.erasure where finished_at < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
