package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Letters;
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

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The letters about an application: the file of a procedure, which stays whole while it must. */
@Component
class LetterData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.letter",
                    Place.NETWORK,
                    List.of(PersonalTable.of("letter")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.years(6),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;
    private final Letters letters;

    LetterData(JdbcClient jdbc, Letters letters) {
        this.jdbc = jdbc;
        this.letters = letters;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        return jdbc.sql(
                        """
                        select l.*, o.since as over_since
                        from letter l join application a on a.id = l.subject_id
                        left join lateral (select since from
                        """
                                + ApplicationData.OVER
                                + """
                                where id = a.id) o on true
                                where a.mailbox = ? order by l.at, l.id
                                """)
                .param(person.mailbox())
                .query((row, _) -> record(network, row))
                .list();
    }

    private static PersonalRecord record(NetworkId network, ResultSet row) throws SQLException {
        return PersonalRecord.of(row.getObject("id"))
                .with(
                        DataField.REFERENCE,
                        "%s-%d-%04d"
                                .formatted(
                                        row.getString("reference_prefix"),
                                        row.getInt("reference_year"),
                                        row.getInt("reference_number")))
                .with(DataField.SUBJECT, row.getString("subject"))
                .with(DataField.AT, ApplicationRecords.instant(row, "at"))
                .with(DataField.FILE, "/my/data/letters/" + network + "/" + row.getString("id"))
                .that(Fate.stays("membership.data.stays.letter", until(row)));
    }

    private static @Nullable LocalDate until(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("over_since");
        return since == null ? null : KIND.retention().untilByYear(since.toInstant());
    }

    /** With the last letter goes the application, of which nothing but dates is left by then. */
    @Override
    public int expireIn(NetworkId network, Instant now) {
        List<UUID> old =
                jdbc.sql("select id from " + ApplicationData.OVER + " where since < ?")
                        .param(KIND.retention().limitByYear(now).atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        for (UUID application : old) {
            letters.forget(application);
            jdbc.sql("update membership set application_id = null where application_id = ?")
                    .param(application)
                    .update();
            jdbc.sql("delete from application where id = ?").param(application).update();
        }
        return old.size();
    }
}
