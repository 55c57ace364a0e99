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

/** Where people are not listed, because they objected to it. */
@Component
class UnlistedData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "profile.data.unlisted",
                    Place.HUB,
                    List.of(PersonalTable.of("unlisted_person")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    UnlistedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql(
                        "select network, since from hub.unlisted_person where account_id = ? order"
                                + " by network")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getString("network"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.CREATED, Rows.instant(row, "since"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.unlisted_person where account_id = ?")
                .param(person.account())
                .update();
    }

    /** Accounts that were removed because nobody used them leave nothing behind. */
    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql(
                        """
                        delete from hub.unlisted_person u
                        where not exists (select from hub.account a where a.id = u.account_id)
                          and not exists (select from hub.imported_person i
                                          where i.network = u.network
                                            and i.person_id = u.account_id)
                        """)
                .update();
    }
}
