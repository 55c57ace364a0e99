package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.RemarkKeeper;
import de.interkomm.hub.personaldata.Retention;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** What people added to minutes, or said against them. */
@Component
class MinutesData extends RemarkKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "meetings.data.minutes",
                    Place.NETWORK,
                    List.of(PersonalTable.of("minutes_note", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    MinutesData(JdbcClient jdbc) {
        super(jdbc, KIND, "noted_at", "meetings.data.stays");
    }
}
