package de.interkomm.hub.resolutions.internal;

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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who has cast which vote. What was resolved rests on the votes, so they stay whatever becomes of
 * the person; the name goes.
 */
@Component
class VoteData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "resolutions.data.vote",
                    Place.NETWORK,
                    List.of(
                            PersonalTable.of("ballot_entry", "mailbox"),
                            PersonalTable.of("ballot_vote", "mailbox"),
                            PersonalTable.of("ballot_proxy", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    private static final String REASON = "resolutions.data.vote.stays";

    private final JdbcClient jdbc;

    VoteData(JdbcClient jdbc) {
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
                read(
                        """
                        select e.id, r.title, e.name as person_name, null as administration, v.choice
                        from ballot_entry e join ballot b on b.id = e.ballot_id
                        join resolution r on r.id = b.resolution_id
                        left join ballot_vote v on v.entry_id = e.id
                        where e.mailbox = ? order by e.id
                        """,
                        person));
        records.addAll(
                read(
                        """
                        select v.entry_id as id, r.title, v.person_name, e.name as administration,
                               v.choice
                        from ballot_vote v join ballot_entry e on e.id = v.entry_id
                        join ballot b on b.id = e.ballot_id
                        join resolution r on r.id = b.resolution_id
                        where v.mailbox = ? and e.account_id is null order by v.cast_at, v.entry_id
                        """,
                        person));
        records.addAll(
                read(
                        """
                        select p.entry_id as id, r.title, p.person_name, e.name as administration,
                               null as choice
                        from ballot_proxy p join ballot_entry e on e.id = p.entry_id
                        join ballot b on b.id = e.ballot_id
                        join resolution r on r.id = b.resolution_id
                        where p.mailbox = ? order by p.entry_id
                        """,
                        person));
        return records;
    }

    private List<PersonalRecord> read(String sql, Person person) {
        return jdbc.sql(sql)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getObject("id"))
                                        .with(DataField.SUBJECT, row.getString("title"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration"))
                                        .with(DataField.CHOICE, row.getString("choice"))
                                        .that(Fate.nameless(REASON)))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        for (Named table : Named.values()) {
            jdbc.sql(table.forget + " where mailbox = :mailbox")
                    .param("former", Former.NAME)
                    .param("nobody", Former.MAILBOX)
                    .param("mailbox", person.mailbox())
                    .update();
        }
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        int nameless = 0;
        for (Named table : Named.values()) {
            nameless +=
                    jdbc.sql(
                                    table.forget
                                            + """
                                            where mailbox is not null and mailbox <> :nobody
                                              and %s in (
                                                  select e.id from ballot_entry e
                                                  join ballot b on b.id = e.ballot_id
                                                  where b.closed_at < :limit)
                                            """
                                                    .formatted(table.entry))
                            .param("former", Former.NAME)
                            .param("nobody", Former.MAILBOX)
                            .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                            .update();
        }
        return nameless;
    }

    /** The tables with names, and how those are taken off. */
    private enum Named {
        ENTRIES(
                "id",
                """
                update ballot_entry
                set name = :former, mailbox = :nobody, account_id = gen_random_uuid()
                """),
        VOTES(
                "entry_id",
                """
                update ballot_vote
                set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
                """),
        PROXIES(
                "entry_id",
                """
                update ballot_proxy
                set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
                """);

        private final String entry;
        private final String forget;

        Named(String entry, String forget) {
            this.entry = entry;
            this.forget = forget;
        }
    }
}
