package de.interkomm.hub.declarations.internal;

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
import java.util.List;
import java.util.Set;

/** Who wrote on a draft. How a text came about stays, without the names of who wrote it. */
@Component("declarationDraftData")
class DraftData implements PersonalDataKeeper {

    private static final List<String> TABLES =
            List.of("declaration_state", "declaration_comment", "declaration_proposal");

    private static final DataKind KIND =
            new DataKind(
                    "declarations.data.draft",
                    Place.NETWORK,
                    TABLES.stream().map(table -> PersonalTable.of(table, "mailbox")).toList(),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(5),
                    Set.of(Recipient.COORDINATORS, Recipient.MEMBERS));

    private static final String FORGET =
            """
            update %s
            set person_name = :former, mailbox = :nobody, account_id = gen_random_uuid()
            where
            """;

    private final JdbcClient jdbc;

    DraftData(JdbcClient jdbc) {
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
                        select edition_id::text || '/' || number as id, deed as state,
                               coalesce(clause, '') as text, person_name, at
                        from declaration_state where mailbox = :mailbox
                        union all
                        select id::text, 'COMMENT', text, person_name, at
                        from declaration_comment where mailbox = :mailbox
                        union all
                        select id::text, 'PROPOSAL', heading || chr(10) || text || chr(10) || reason,
                               person_name, at
                        from declaration_proposal where mailbox = :mailbox
                        order by at, id
                        """)
                .param("mailbox", person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(row.getString("id"))
                                        .with(
                                                DataField.ACTION,
                                                "declaration." + row.getString("state"))
                                        .with(DataField.TEXT, row.getString("text"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("declarations.data.stays")))
                .list();
    }

    @Override
    public void eraseIn(NetworkId network, Person person, Instant now) {
        for (String table : TABLES) {
            jdbc.sql(FORGET.formatted(table) + "mailbox = :mailbox")
                    .param("former", Former.NAME)
                    .param("nobody", Former.MAILBOX)
                    .param("mailbox", person.mailbox())
                    .update();
        }
    }

    @Override
    public int expireIn(NetworkId network, Instant now) {
        int nameless = 0;
        for (String table : TABLES) {
            nameless +=
                    jdbc.sql(FORGET.formatted(table) + "mailbox <> :nobody and at < :limit")
                            .param("former", Former.NAME)
                            .param("nobody", Former.MAILBOX)
                            .param("limit", KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                            .update();
        }
        return nameless;
    }
}
