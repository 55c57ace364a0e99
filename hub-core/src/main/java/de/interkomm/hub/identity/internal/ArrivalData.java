package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.TakingOver;
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

/** Who came with a network from another hub, asked or not. */
@Component
class ArrivalData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.arrival",
                    Place.HUB,
                    List.of(
                            PersonalTable.of("imported_person", "mailbox"),
                            PersonalTable.of("imported_role")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.days(Math.toIntExact(3 * TakingOver.VALIDITY.toDays())),
                    Set.of(Recipient.COORDINATORS, Recipient.OPERATOR));

    private final JdbcClient jdbc;

    ArrivalData(JdbcClient jdbc) {
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
                        select network, person_id, name, mailbox, mailed_at
                        from hub.imported_person where mailbox = :mailbox or account_id = cast(:account as uuid)
                        order by network, person_id
                        """)
                .param("mailbox", person.mailbox())
                .param("account", person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("network")
                                                        + " "
                                                        + row.getString("person_id"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.SENT, Rows.instant(row, "mailed_at"))
                                        .that(Fate.goes()))
                .list();
    }

    /** The roles go with their person. */
    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql(
                        "delete from hub.imported_person where mailbox = :mailbox or account_id ="
                                + " cast(:account as uuid)")
                .param("mailbox", person.mailbox())
                .param("account", person.account())
                .update();
    }

    /** Whoever does not answer does not come along. */
    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql(
                        "delete from hub.imported_person where account_id is null and mailed_at <"
                                + " :limit")
                .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
