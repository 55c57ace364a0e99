package de.interkomm.hub.membership.internal;

import de.interkomm.hub.personaldata.ContributionRules;
import de.interkomm.hub.personaldata.Contributions;
import de.interkomm.hub.personaldata.DataField;
import de.interkomm.hub.personaldata.DataKind;
import de.interkomm.hub.personaldata.DataKind.LegalBasis;
import de.interkomm.hub.personaldata.DataKind.Place;
import de.interkomm.hub.personaldata.DataKind.Recipient;
import de.interkomm.hub.personaldata.Fate;
import de.interkomm.hub.personaldata.Former;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.PersonalDataKeeper;
import de.interkomm.hub.personaldata.PersonalRecord;
import de.interkomm.hub.personaldata.PersonalTable;
import de.interkomm.hub.personaldata.Retention;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What coordinators note about applications for one another. A note on a procedure that is not over
 * belongs to its file, which has to be complete: until then it only loses its author.
 */
@Component
class NoteData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.note",
                    Place.NETWORK,
                    List.of(PersonalTable.of("application_history").byAccount("author")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;
    private final ContributionRules rules;

    NoteData(JdbcClient jdbc, ContributionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        Fate contribution = rules.of(network).fate();
        return jdbc.sql(
                        """
                        select h.id, h.note, h.at, a.reference,
                               a.id in (select id from
                        """
                                + ApplicationData.OVER
                                + """
                                ) as over
                                from application_history h
                                join application a on a.id = h.application_id
                                where h.author = ? order by h.at, h.id
                                """)
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.REFERENCE, row.getString("reference"))
                                        .with(DataField.TEXT, row.getString("note"))
                                        .with(DataField.AT, ApplicationRecords.instant(row, "at"))
                                        .that(
                                                row.getBoolean("over")
                                                        ? contribution
                                                        : Fate.nameless(
                                                                "membership.data.stays.note")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        if (rules.of(network) == Contributions.GO) {
            jdbc.sql(
                            "delete from application_history where author = ? and application_id in"
                                    + " (select id from "
                                    + ApplicationData.OVER
                                    + ")")
                    .param(person.account())
                    .update();
        }
        jdbc.sql(
                        "update application_history set actor = :former, author = null where author"
                                + " = :author")
                .param("former", Former.NAME)
                .param("author", person.account())
                .update();
    }
}
