package de.interkomm.hub.documents.internal;

import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Files belong to the letters they are, which are shown, kept and removed with them. */
@Component
class DocumentData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "documents.data.document",
                    Place.NETWORK,
                    List.of(PersonalTable.of("document")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    @Override
    public DataKind kind() {
        return KIND;
    }
}
