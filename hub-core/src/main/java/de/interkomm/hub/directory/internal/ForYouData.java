package de.interkomm.hub.directory.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** That somebody wants no projects suggested. */
@Component
class ForYouData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "directory.data.for-you",
                    Place.HUB,
                    List.of(PersonalTable.of("directory_unsuggested")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of());

    private final ForYouRows rows;

    ForYouData(ForYouRows rows) {
        this.rows = rows;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        UUID account = person.account();
        if (account == null) {
            return List.of();
        }
        return rows.offSince(new AccountId(account)).stream()
                .map(
                        since ->
                                PersonalRecord.of(account)
                                        .with(DataField.AT, since)
                                        .that(Fate.goes()))
                .toList();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        UUID account = person.account();
        if (account != null) {
            rows.turnOn(new AccountId(account));
        }
    }
}
