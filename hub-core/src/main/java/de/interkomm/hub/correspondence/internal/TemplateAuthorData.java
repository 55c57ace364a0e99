package de.interkomm.hub.correspondence.internal;

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
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who changed the wording of a network's letters. */
@Component
class TemplateAuthorData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "correspondence.data.templates",
                    Place.NETWORK,
                    List.of(PersonalTable.of("letter_template")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.COORDINATORS));

    /** No account has it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    TemplateAuthorData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql(
                        """
                        select kind, language, version, at from letter_template
                        where author = ? order by at
                        """)
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("kind")
                                                        + " "
                                                        + row.getString("language")
                                                        + " "
                                                        + row.getInt("version"))
                                        .with(DataField.SUBJECT, row.getString("kind"))
                                        .with(DataField.VERSION, row.getString("version"))
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("personaldata.stays.in-force")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql("update letter_template set author = :nobody where author = :author")
                .param("nobody", NOBODY)
                .param("author", person.account())
                .update();
    }
}
