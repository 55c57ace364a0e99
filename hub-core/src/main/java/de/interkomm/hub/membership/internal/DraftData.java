package de.interkomm.hub.membership.internal;

import de.interkomm.hub.correspondence.Letters;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Applications nobody has sent, and letters that were announced and never came. */
@Component
class DraftData implements PersonalDataKeeper {

    /** The network has not heard of these, as {@link Application#wasSent} has it. */
    private static final String UNSENT =
            """
            (status in ('DRAFT', 'CONFIRMED')
                or status = 'WITHDRAWN' and dispatch is null and submitted_at is null)
            """;

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.draft",
                    Place.NETWORK,
                    List.of(PersonalTable.of("application", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.days(30),
                    Set.of(Recipient.NOBODY));

    /** How long a network waits for a letter that was announced. */
    private static final Retention ANNOUNCED = Retention.years(1);

    private final JdbcClient jdbc;
    private final Letters letters;

    DraftData(JdbcClient jdbc, Letters letters) {
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
                        "select * from application where mailbox = ? and "
                                + UNSENT
                                + " order by created_at, id")
                .param(person.mailbox())
                .query((row, _) -> ApplicationRecords.applicant(row).that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql("select id from application where mailbox = ? and " + UNSENT)
                .param(person.mailbox())
                .query(UUID.class)
                .list()
                .forEach(this::remove);
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        List<UUID> forgotten =
                jdbc.sql(
                                """
                                select id from application a
                                where greatest(a.created_at,
                                        (select max(h.at) from application_history h
                                         where h.application_id = a.id))
                                    < case when status = 'AWAITING_LETTER' then :announced
                                           else :unsent end
                                  and (status = 'AWAITING_LETTER' or
                                """
                                        + UNSENT
                                        + ")")
                        .param("announced", ANNOUNCED.limit(now).atOffset(ZoneOffset.UTC))
                        .param("unsent", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                        .query(UUID.class)
                        .list();
        forgotten.forEach(this::remove);
        return forgotten.size();
    }

    private void remove(UUID application) {
        letters.forget(application);
        jdbc.sql("delete from application where id = ?").param(application).update();
    }
}
