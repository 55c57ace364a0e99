package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * Events between modules, which may name a mailbox. They are removed once they have been handled;
 * here for the ground, which knows nothing of persons.
 */
@Component
class EventData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "privacy.data.event",
                    Place.HUB,
                    List.of(PersonalTable.of("event_publication")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.days(30),
                    Set.of(Recipient.OPERATOR));

    private final JdbcClient jdbc;

    EventData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    /** Whatever could not be handled by then will not be. */
    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql("delete from hub.event_publication where publication_date < ?")
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
