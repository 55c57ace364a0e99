package de.interkomm.hub.network.internal;

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

/** Who changed what a network says of itself. */
@Component
class SettingsAuthorData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "network.data.settings",
                    Place.HUB,
                    List.of(PersonalTable.of("network_settings")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    SettingsAuthorData(JdbcClient jdbc) {
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
                        select network, version, author, at from hub.network_settings
                        where author_id = ? order by at
                        """)
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("network")
                                                        + " "
                                                        + row.getInt("version"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.VERSION, row.getString("version"))
                                        .with(DataField.NAME, row.getString("author"))
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("personaldata.stays.in-force")))
                .list();
    }

    /** The application may change these two columns, and none that says what was set. */
    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql(
                        "update hub.network_settings set author_id = null, author = null where"
                                + " author_id = ?")
                .param(person.account())
                .update();
    }
}
