package de.interkomm.hub.reports.internal;

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

/** Who put something right in a published report. */
@Component
class AddendumData extends RemarkKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "reports.data.addendum",
                    Place.NETWORK,
                    List.of(PersonalTable.of("report_addendum", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.MEMBERS, Recipient.PUBLIC));

    AddendumData(JdbcClient jdbc) {
        super(jdbc, KIND, "added_at", "reports.data.stays");
    }
}
