package de.interkomm.hub.membership.internal;

import de.interkomm.hub.personaldata.ContributionRules;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who speaks for a member administration, did, or was asked to. */
@Component
class ContactData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "membership.data.contact",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("contact_person", "mailbox"),
                            PersonalTable.of("contact_handover", "mailbox"),
                            PersonalTable.of("membership_history"),
                            PersonalTable.of("application", "contact_mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    /** The history of a membership says who spoke for it from when on, by name alone. */
    private static final String IN_HISTORY =
            """
            update membership_history h set note = ''
            from contact_person c
            where c.membership_id = h.membership_id and h.what in ('CONTACT_NAMED', 'CONTACT_CHANGED')
              and h.on_day = c.from_day and h.note = c.name and
            """;

    private final JdbcClient jdbc;
    private final ContributionRules rules;

    ContactData(JdbcClient jdbc, ContributionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> in(NetworkId network, Person person) {
        List<PersonalRecord> records = new ArrayList<>(speaking(network, person));
        records.addAll(asked(person));
        records.addAll(named(person));
        return records;
    }

    private List<PersonalRecord> speaking(NetworkId network, Person person) {
        Fate contribution = rules.of(network).fate();
        return jdbc.sql(
                        """
                        select c.*, m.administration_name
                        from contact_person c join membership m on m.id = c.membership_id
                        where c.mailbox = ? order by c.from_day, c.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.OFFICE, row.getString("function"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(
                                                DataField.FROM,
                                                row.getObject("from_day", LocalDate.class))
                                        .with(
                                                DataField.UNTIL,
                                                row.getObject("until_day", LocalDate.class))
                                        .that(contribution))
                .list();
    }

    private List<PersonalRecord> asked(Person person) {
        return jdbc.sql(
                        """
                        select h.*, m.administration_name
                        from contact_handover h join membership m on m.id = h.membership_id
                        where h.mailbox = ? order by h.named_at, h.id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NAME, row.getString("name"))
                                        .with(DataField.OFFICE, row.getString("function"))
                                        .with(DataField.MAILBOX, row.getString("mailbox"))
                                        .with(DataField.STATE, row.getString("state"))
                                        .with(
                                                DataField.CREATED,
                                                ApplicationRecords.instant(row, "named_at"))
                                        .that(Fate.goes()))
                .list();
    }

    private List<PersonalRecord> named(Person person) {
        return jdbc.sql(
                        """
                        select id, administration_name, contact_name, contact_function,
                               contact_mailbox
                        from application where contact_mailbox = ? order by created_at, id
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration_name"))
                                        .with(DataField.NAME, row.getString("contact_name"))
                                        .with(DataField.OFFICE, row.getString("contact_function"))
                                        .with(DataField.MAILBOX, row.getString("contact_mailbox"))
                                        .that(Fate.goes()))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        jdbc.sql(IN_HISTORY + " c.mailbox = ?").param(person.mailbox()).update();
        switch (rules.of(network)) {
            case STAY -> takeNames(person, now);
            case GO ->
                    jdbc.sql("delete from contact_person where mailbox = ?")
                            .param(person.mailbox())
                            .update();
        }
        jdbc.sql("delete from contact_handover where mailbox = ?").param(person.mailbox()).update();
        jdbc.sql(
                        """
                        update application
                        set contact_name = null, contact_function = null, contact_mailbox = null,
                            version = version + 1
                        where contact_mailbox = ?
                        """)
                .param(person.mailbox())
                .update();
    }

    private void takeNames(Person person, Instant now) {
        jdbc.sql(
                        """
                        update contact_person
                        set name = :former, function = '', mailbox = :nobody,
                            until_day = coalesce(until_day, :today)
                        where mailbox = :mailbox
                        """)
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("today", ApplicationLetters.day(now))
                .param("mailbox", person.mailbox())
                .update();
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        Instant limit = KIND.retention().limit(now);
        jdbc.sql(IN_HISTORY + " c.until_day < ?").param(ApplicationLetters.day(limit)).update();
        int spoke =
                jdbc.sql("delete from contact_person where until_day < ?")
                        .param(ApplicationLetters.day(limit))
                        .update();
        int asked =
                jdbc.sql("delete from contact_handover where expires_at < ?")
                        .param(limit.atOffset(ZoneOffset.UTC))
                        .update();
        return spoke + asked;
    }
}
