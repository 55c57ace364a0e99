package de.interkomm.hub.identity.internal;

import de.interkomm.hub.identity.Standing;
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
import java.util.Objects;
import java.util.Set;

/** Who is what, and where. */
@Component
class RoleData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.role",
                    Place.HUB,
                    List.of(PersonalTable.of("account_role")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS, Recipient.OPERATOR));

    private final JdbcClient jdbc;

    RoleData(JdbcClient jdbc) {
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
                        select role, network, regional_key, granted_at from hub.account_role
                        where account_id = ? order by network nulls first, role, regional_key
                        """)
                .param(person.account())
                .query(
                        (row, _) -> {
                            Standing standing = RoleRegistry.standing(row);
                            return PersonalRecord.of(
                                            standing.role()
                                                    + " "
                                                    + Objects.requireNonNullElse(
                                                            standing.network(), "hub")
                                                    + " "
                                                    + Objects.requireNonNullElse(
                                                            standing.administration(), "-"))
                                    .with(DataField.ROLE, standing.role().name())
                                    .with(DataField.NETWORK, row.getString("network"))
                                    .with(DataField.ADMINISTRATION, row.getString("regional_key"))
                                    .with(DataField.CREATED, Rows.instant(row, "granted_at"))
                                    .that(Fate.goes());
                        })
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql("delete from hub.account_role where account_id = ?")
                .param(person.account())
                .update();
    }
}
