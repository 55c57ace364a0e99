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
import java.util.List;
import java.util.Set;

/** What people say about themselves. */
@Component
class ProfileData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "profile.data",
                    Place.HUB,
                    List.of(PersonalTable.of("profile")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.MEMBERS, Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    ProfileData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql("select * from hub.profile where account_id = ?")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("account_id"))
                                        .with(DataField.OFFICE, row.getString("office"))
                                        .with(DataField.PHONE, row.getString("phone"))
                                        .with(DataField.TEXT, row.getString("topics"))
                                        .with(DataField.AT, Rows.instant(row, "changed_at"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.profile where account_id = ?").param(person.account()).update();
    }
}
