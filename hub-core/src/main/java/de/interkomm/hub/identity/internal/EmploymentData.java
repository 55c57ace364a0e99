package de.interkomm.hub.identity.internal;

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

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** For whom people work or worked, and whom they asked to vouch for that. */
@Component
class EmploymentData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "identity.data.employment",
                    Place.HUB,
                    List.of(
                            PersonalTable.of("employment", "verified_mailbox"),
                            PersonalTable.of("employment_request", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(1),
                    Set.of(Recipient.COORDINATORS, Recipient.OPERATOR));

    private final JdbcClient jdbc;

    EmploymentData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return Stream.concat(employments(person), requests(person)).toList();
    }

    private Stream<PersonalRecord> employments(Person person) {
        return jdbc
                .sql("select * from hub.employment where account_id = ? order by since")
                .param(person.account())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("regional_key"))
                                        .with(DataField.MAILBOX, row.getString("verified_mailbox"))
                                        .with(DataField.CREATED, Rows.instant(row, "since"))
                                        .with(DataField.DECIDED, Rows.instant(row, "verified_at"))
                                        .with(DataField.EXPIRES, Rows.instant(row, "due_at"))
                                        .with(DataField.WITHDRAWN, Rows.instant(row, "ended_at"))
                                        .with(DataField.NETWORK, left(row))
                                        .that(Fate.goes()))
                .list()
                .stream();
    }

    /** Where roles ended with it; nothing where none did. */
    private static @Nullable String left(ResultSet row) throws SQLException {
        String[] networks = (String[]) row.getArray("left_networks").getArray();
        return networks.length == 0 ? null : String.join(", ", networks);
    }

    /** Those the person sent, and those that ask the person to vouch. */
    private Stream<PersonalRecord> requests(Person person) {
        return jdbc
                .sql(
                        """
                        select r.* from hub.employment_request r
                        join hub.employment e on e.id = r.employment_id
                        where e.account_id = :account or r.mailbox = :mailbox
                        order by r.asked_at
                        """)
                .param("account", person.account())
                .param("mailbox", person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.CONTACT_MAILBOX, row.getString("mailbox"))
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(DataField.SENT, Rows.instant(row, "asked_at"))
                                        .with(DataField.DECIDED, Rows.instant(row, "answered_at"))
                                        .that(Fate.goes()))
                .list()
                .stream();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql(
                        """
                        delete from hub.employment_request where mailbox = :mailbox
                            or employment_id in
                                (select id from hub.employment where account_id = :account)
                        """)
                .param("account", person.account())
                .param("mailbox", person.mailbox())
                .update();
        jdbc.sql("delete from hub.employment where account_id = ?")
                .param(person.account())
                .update();
    }

    @Override
    public int expireInHub(Instant now) {
        OffsetDateTime limit = KIND.retention().limit(now).atOffset(ZoneOffset.UTC);
        int requests =
                jdbc.sql(
                                """
                                delete from hub.employment_request r using hub.employment e
                                where e.id = r.employment_id
                                  and (r.answered_at < :limit or e.ended_at < :limit)
                                """)
                        .param("limit", limit)
                        .update();
        return requests
                + jdbc.sql("delete from hub.employment where ended_at < ?").param(limit).update();
    }
}
