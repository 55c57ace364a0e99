package de.interkomm.hub.reuse.internal;

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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who said of an administration what it does, and who confirmed that. What an administration does
 * stays; who said so goes.
 */
@Component("reuseDeclarerData")
class DeclarerData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "reuse.data.declared",
                    Place.HUB,
                    List.of(
                            PersonalTable.of("reuse", "declared_mailbox", "confirmed_mailbox")
                                    .byAccount("declared_account"),
                            PersonalTable.of("reuse_step", "mailbox")),
                    LegalBasis.PUBLIC_TASK,
                    Retention.years(2),
                    Set.of(Recipient.MAIL_PROVIDER));

    private final JdbcClient jdbc;

    DeclarerData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    @Override
    public List<PersonalRecord> inHub(Person person) {
        return jdbc.sql(
                        """
                        select s.*, coalesce(r.administration, s.regional_key) as administration
                        from hub.reuse_step s
                        left join hub.reuse r on r.network = s.network
                            and r.project_id = s.project_id and r.regional_key = s.regional_key
                        where s.mailbox = ? order by s.at, s.project_id, s.number
                        """)
                .param(person.mailbox())
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("project_id")
                                                        + "/"
                                                        + row.getLong("number"))
                                        .with(DataField.NAME, row.getString("person_name"))
                                        .with(DataField.MAILBOX, person.mailbox())
                                        .with(DataField.NETWORK, row.getString("network"))
                                        .with(
                                                DataField.ADMINISTRATION,
                                                row.getString("administration"))
                                        .with(DataField.TEXT, row.getString("reason"))
                                        .with(DataField.AT, row.getTimestamp("at").toInstant())
                                        .that(Fate.nameless("reuse.data.stays")))
                .list();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        jdbc.sql(
                        """
                        update hub.reuse_step set person_name = :former, mailbox = :nobody
                        where mailbox = :mailbox
                        """)
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .update();
        jdbc.sql(
                        """
                        update hub.reuse
                        set declared_name = :former, declared_mailbox = :nobody,
                            declared_account = null
                        where declared_mailbox = :mailbox or declared_account = :account::uuid
                        """)
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .param("account", person.account())
                .update();
        jdbc.sql(
                        """
                        update hub.reuse set confirmed_mailbox = :nobody
                        where confirmed_mailbox = :mailbox
                        """)
                .param("nobody", Former.MAILBOX)
                .param("mailbox", person.mailbox())
                .update();
    }

    /** What nobody has confirmed, moved or said for so long is nobody's any more. */
    @Override
    public int expireInHub(Instant now) {
        int steps =
                jdbc.sql(
                                """
                                update hub.reuse_step set person_name = :former, mailbox = :nobody
                                where at < :limit and mailbox not in ('', :nobody)
                                """)
                        .param("former", Former.NAME)
                        .param("nobody", Former.MAILBOX)
                        .param("limit", ReuseRows.utc(KIND.retention().limit(now)))
                        .update();
        jdbc.sql(
                        """
                        update hub.reuse
                        set declared_name = :former, declared_mailbox = :nobody,
                            declared_account = null
                        where declared_at < :limit and declared_mailbox <> :nobody
                        """)
                .param("former", Former.NAME)
                .param("nobody", Former.MAILBOX)
                .param("limit", ReuseRows.utc(KIND.retention().limit(now)))
                .update();
        jdbc.sql(
                        """
                        update hub.reuse set confirmed_mailbox = :nobody
                        where confirmed_at < :limit and confirmed_mailbox <> :nobody
                        """)
                .param("nobody", Former.MAILBOX)
                .param("limit", ReuseRows.utc(KIND.retention().limit(now)))
                .update();
        return steps;
    }
}
