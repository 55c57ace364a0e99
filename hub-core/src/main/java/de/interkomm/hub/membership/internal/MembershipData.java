package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;
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

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is a member in person, or signed for an administration that is one. */
@Component
@Order(100)
class MembershipData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.membership",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("membership", "mailbox"),
                            PersonalTable.of("membership_history", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS));

    /**
     * The mailbox of an office passes on: what the history says under it is about its last holder,
     * or about one before, who is somebody else.
     */
    private static final String OF_LAST_HOLDER =
            """
            h.note = (select last.note from membership_history last
                      where last.membership_id = h.membership_id and last.mailbox = h.mailbox
                      order by last.recorded_at desc, last.id desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final MembershipRepository memberships;
    private final MemberRegister register;

    MembershipData(JdbcClient jdbc, MembershipRepository memberships, MemberRegister register) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.register = register;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>(members(person));
        records.addAll(heads(person));
        return records;
    }

    /** The history of a membership says who headed the administration, by name. */
    private List<PersonalRecord> heads(Person person) {
        return jdbc.sql(
                        """
                        select h.*, m.administration_name
                        from membership_history h join membership m on m.id = h.membership_id
                        where h.mailbox = ? and
                        """
                                + OF_LAST_HOLDER
                                + " order by h.recorded_at, h.id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NAME, row.getString("note"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                row.getString("what").equals("HEAD_REPLACED")
                                                        ? DataField.UNTIL
                                                        : DataField.FROM,
                                                row.getObject("on_day", LocalDate.class))
                                        .that(Fate.goes()))
                .list();
    }

    private List<PersonalRecord> members(Person person) {
        return jdbc.sql("select * from membership where mailbox = ? order by since, id")
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.REFERENCE, row.getString("reference"))
                                        .with(DataField.STATE, row.getString("status"))
                                        .with(
                                                DataField.FROM,
                                                row.getObject("since", LocalDate.class))
                                        .with(
                                                DataField.UNTIL,
                                                row.getObject("ended_on", LocalDate.class))
                                        .with(DataField.REASON, row.getString("reason"))
                                        .that(Fate.nameless("membership.data.stays.count")))
                .list();
    }

    /**
     * A membership of a person ends with it; that of an administration does not. Those who had the
     * mailbox before keep their names in the history, but not the mailbox that is this person's.
     */
    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        for (Membership membership : memberships.findByMailbox(person.mailbox())) {
            if (membership.holder() == MemberKind.PERSON
                    && membership.status() != MembershipStatus.ENDED) {
                end(network, membership, now);
            }
            membership.forgetPerson();
        }
        // What follows reads the rows.
        memberships.flush();
        jdbc.sql(
                        "update membership_history h set mailbox = null, note = case when "
                                + OF_LAST_HOLDER
                                + " then '' else h.note end where h.mailbox = ?")
                .param(person.mailbox())
                .update();
    }

    private void end(NetworkId network, Membership membership, Instant now) {
        membership.end(ApplicationLetters.day(now), "", "", now);
        boolean others =
                memberships.existsByRegionalKeyAndStatusNotAndIdNot(
                        membership.administration().value(),
                        MembershipStatus.ENDED,
                        membership.id().value());
        if (!others) {
            register.remove(network, membership.administration());
        }
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        LocalDate limit = ApplicationLetters.day(KIND.retention().limit(now));
        int headed =
                jdbc.sql(
                                """
                                update membership_history h set note = '', mailbox = null
                                where h.what in ('HEAD_NAMED', 'HEAD_REPLACED') and h.note <> ''
                                  and exists (
                                    select from membership_history r
                                    where r.membership_id = h.membership_id
                                      and r.what = 'HEAD_REPLACED' and r.note = h.note
                                      and r.mailbox is not distinct from h.mailbox
                                      and r.on_day < :limit and r.recorded_at >= h.recorded_at
                                    union all
                                    select from membership m
                                    where m.id = h.membership_id and m.status = 'ENDED'
                                      and m.ended_on < :limit)
                                """)
                        .param("limit", limit)
                        .update();
        int ended =
                jdbc.sql(
                                """
                                update membership set person_name = null, mailbox = null,
                                                      version = version + 1
                                where status = 'ENDED' and ended_on < ? and mailbox is not null
                                """)
                        .param(limit)
                        .update();
        return headed + ended;
    }
}
