package de.interkomm.hub.meetings.internal;

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

/** That somebody lets a calendar fetch their meetings. */
@Component
class FeedData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "meetings.data.feed",
                    Place.HUB,
                    List.of(PersonalTable.of("calendar_address")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of());

    private final FeedRows rows;

    FeedData(FeedRows rows) {
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
        return rows.find(new AccountId(account)).stream()
                .map(
                        one ->
                                PersonalRecord.of(account)
                                        .with(DataField.CREATED, one.made())
                                        .with(DataField.LAST_USED, one.read())
                                        .that(Fate.goes()))
                .toList();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        UUID account = person.account();
        if (account != null) {
            rows.remove(account);
        }
    }
}
