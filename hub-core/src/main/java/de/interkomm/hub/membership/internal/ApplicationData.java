package de.interkomm.hub.membership.internal;

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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Applications a network has heard of, with all that was done to them. */
@Component
class ApplicationData implements PersonalDataKeeper {

    /**
     * Applications that are over, and since when. One that was admitted is over when its membership
     * is: until then it says on what that rests.
     */
    static final String OVER =
            """
            (select a.id, a.mailbox, a.applicant_name,
                    case when a.status = 'ADMITTED'
                         then coalesce(
                             (select max(m.ended_on)::timestamp at time zone 'Europe/Berlin'
                              from membership m where m.application_id = a.id),
                             a.decided_at, a.created_at)
                         else coalesce(a.decided_at, a.created_at) end as since
             from application a
             where (a.status in ('DECLINED', 'WITHDRAWN')
                     and (a.dispatch is not null or a.submitted_at is not null))
                or (a.status = 'ADMITTED' and not exists (
                     select from membership m
                     where m.application_id = a.id and m.status <> 'ENDED'))) as over_applications
            """;

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.application",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("application", "mailbox"),
                            PersonalTable.of("application_history")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS));

    private final JdbcClient jdbc;

    ApplicationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>(applications(person));
        records.addAll(steps(person));
        return records;
    }

    private List<PersonalRecord> applications(Person person) {
        return jdbc.sql(
                        """
                        select a.*,
                               exists (select from membership m
                                       where m.application_id = a.id and m.status <> 'ENDED'
                                         and m.holder = 'ADMINISTRATION') as member
                        from application a
                        where a.mailbox = ? and (a.dispatch is not null or a.submitted_at is not null)
                        order by a.created_at, a.id
                        """)
                .param(person.mailbox())
                .query((row, _) -> ApplicationRecords.applicant(row).that(fate(row)))
                .list();
    }

    private static Fate fate(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case "DECLINED", "WITHDRAWN" -> Fate.nameless("membership.data.stays.file");
            case "ADMITTED" ->
                    row.getBoolean("member")
                            ? Fate.stays("membership.data.stays.member", null)
                            : Fate.nameless("membership.data.stays.file");
            default -> Fate.stays("membership.data.stays.open", null);
        };
    }

    /** What the applicant did; what coordinators wrote of others is not the applicant's. */
    private List<PersonalRecord> steps(Person person) {
        return jdbc.sql(
                        """
                        select h.id, h.step, h.note, h.at, a.reference
                        from application_history h join application a on a.id = h.application_id
                        where a.mailbox = ? and h.step is not null
                          and (a.dispatch is not null or a.submitted_at is not null)
                        order by h.at, h.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .partOf("membership.data.application.history")
                                        .with(DataField.REFERENCE, row.getString("reference"))
                                        .with(DataField.STEP, row.getString("step"))
                                        .with(DataField.TEXT, row.getString("note"))
                                        .with(DataField.AT, ApplicationRecords.instant(row, "at"))
                                        .that(Fate.stays("membership.data.stays.step", null)))
                .list();
    }

    /** A personal membership ends first, by {@link MembershipData}. */
    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql("select id, applicant_name from " + OVER + " where mailbox = ?")
                .param(person.mailbox())
                .query(Closed::of)
                .list()
                .forEach(this::takeNames);
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        List<Closed> old =
                jdbc.sql(
                                "select id, applicant_name from "
                                        + OVER
                                        + " where since < :limit and mailbox <> :nobody")
                        .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                        .param("nobody", Former.MAILBOX)
                        .query(Closed::of)
                        .list();
        old.forEach(this::takeNames);
        return old.size();
    }

    private void takeNames(Closed application) {
        jdbc.sql(
                        """
                        update application
                        set applicant_name = :former, applicant_office = '', mailbox = :nobody,
                            contact_name = null, contact_function = null, contact_mailbox = null,
                            message = '', version = version + 1
                        where id = :id
                        """)
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("id", application.id())
                .update();
        jdbc.sql("delete from application_history where application_id = ? and step is null")
                .param(application.id())
                .update();
        jdbc.sql(
                        """
                        update application_history
                        set note = '', actor = case when actor = :name then :former else actor end
                        where application_id = :id
                        """)
                .param("name", application.applicant())
                .param("former", Former.NAME)
                .param("id", application.id())
                .update();
    }

    private record Closed(UUID id, String applicant) {

        static Closed of(ResultSet row, int number) throws SQLException {
            return new Closed(row.getObject("id", UUID.class), row.getString("applicant_name"));
        }
    }
}
