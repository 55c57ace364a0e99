package de.interkomm.hub.membership.internal;

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

/** Who changed the rules of a network. */
@Component
class RuleAuthorData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.rules",
                    Place.HUB,
                    List.of(PersonalTable.of("membership_policy")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    RuleAuthorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql(
                        """
                        select network_id, version, at, note from hub.membership_policy
                        where author = ? order by at
                        """)
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("network_id")
                                                        + " "
                                                        + row.getInt("version"))
                                        .with(DataField.NETWORK, row.getString("network_id"))
                                        .with(DataField.VERSION, row.getString("version"))
                                        .with(DataField.TEXT, row.getString("note"))
                                        .with(DataField.AT, ApplicationRecords.instant(row, "at"))
                                        .that(Fate.nameless("personaldata.stays.in-force")))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("update hub.membership_policy set author = null where author = ?")
                .param(person.account())
                .update();
    }
}
