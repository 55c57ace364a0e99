package de.interkomm.hub.directory.internal;

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

/** As what people stand in the directory who agreed to it. */
@Component
class PersonData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "directory.data",
                    Place.HUB,
                    List.of(PersonalTable.of("directory_entry").byAccount("person")),
                    LegalBasis.CONSENT,
                    Retention.withItsOwner(),
                    Set.of(Recipient.MEMBERS, Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    PersonData(JdbcClient jdbc) {
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
                        select network, title, summary, administration, changed_at
                        from hub.directory_entry where person = ? order by network
                        """)
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getString("network"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.NAME, row.getString("title"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration"))
                                        .with(DataField.TEXT, row.getString("summary"))
                                        .with(
                                                DataField.AT,
                                                row.getTimestamp("changed_at").toInstant())
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.directory_entry where person = ?")
                .param(person.account())
                .update();
    }
}
