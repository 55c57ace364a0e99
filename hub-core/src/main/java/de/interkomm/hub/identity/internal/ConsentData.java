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

/** Who agreed to what, and until when: it has to be shown (GDPR, Art. 7 (1)). */
@Component
class ConsentData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "consent.data",
                    Place.HUB,
                    List.of(PersonalTable.of("consent")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.years(3),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    ConsentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.consent where account_id = ? order by given_at, id")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.PURPOSE, row.getString("purpose"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.VERSION, row.getString("text_version"))
                                        .with(DataField.CREATED, Rows.instant(row, "given_at"))
                                        .with(
                                                DataField.WITHDRAWN,
                                                Rows.instant(row, "withdrawn_at"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.consent where account_id = ?").param(person.account()).update();
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.consent where withdrawn_at < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
