package de.interkomm.hub.declarations.internal;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who has signed for an administration. A declaration without the name under it proves nothing, so
 * name and function stay as long as it does; the mailbox and the account go.
 */
@Component
class SignatureData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "declarations.data.signature",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("declaration_signature", "mailbox"),
                            PersonalTable.of("declaration_request", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.withItsOwner(),
                    Set.of(Recipient.PUBLIC));

    private final JdbcClient jdbc;

    SignatureData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>();
        records.addAll(
                jdbc.sql(
                                """
                                select * from declaration_signature where mailbox = ?
                                order by signed_at, id
                                """)
                        .param(person.mailbox())
                        .query(
                                (row, _) ->
                                        PersonalRecord.of(row.getObject("id"))
                                                .with(DataField.NAME, row.getString("person_name"))
                                                .with(DataField.OFFICE, row.getString("function"))
                                                .with(DataField.MAILBOX, person.mailbox())
                                                .with(
                                                        DataField.ADMINISTRATION,
                                                        row.getString("administration_name"))
                                                .with(
                                                        DataField.AT,
                                                        row.getTimestamp("signed_at").toInstant())
                                                .that(
                                                        Fate.stays(
                                                                "declarations.data.signature.stays",
                                                                null)))
                        .list());
        records.addAll(
                jdbc.sql(
                                """
                                select id, coalesce(contact_name, person_name) as name, asked_at
                                from declaration_request where mailbox = ? order by id
                                """)
                        .param(person.mailbox())
                        .query(
                                (row, _) ->
                                        PersonalRecord.of(row.getObject("id"))
                                                .with(DataField.NAME, row.getString("name"))
                                                .with(DataField.MAILBOX, person.mailbox())
                                                .with(
                                                        DataField.SENT,
                                                        row.getTimestamp("asked_at").toInstant())
                                                .that(Fate.goes()))
                        .list());
        return records;
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql(
                        "update declaration_signature set mailbox = null, account_id = null where"
                                + " mailbox = ?")
                .param(person.mailbox())
                .update();
        jdbc.sql("delete from declaration_request where mailbox = ?")
                .param(person.mailbox())
                .update();
    }
}
