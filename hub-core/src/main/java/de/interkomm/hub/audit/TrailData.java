package de.interkomm.hub.audit;

import de.interkomm.hub.identity.ActionTaken.Change;
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
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * The trails. Who acted is kept as the account's id, which names nobody once the account is gone;
 * names and values stand apart, and may go without breaking the chain. What names nobody, such as
 * the role that was given, stays ({@link Facts}).
 *
 * <p>Comes before the accounts and invitations by whose ids it finds what is about a person.
 */
@Component
@Order(10)
class TrailData implements PersonalDataKeeper {

    private static final DataKind KIND =
            new DataKind(
                    "audit.data.trail",
                    Place.HUB,
                    List.of(PersonalTable.of("audit_entry"), PersonalTable.of("audit_detail")),
                    LegalBasis.LEGAL_OBLIGATION,
                    Retention.years(3),
                    Set.of(Recipient.COORDINATORS, Recipient.OPERATOR));

    /** About the account, an invitation to it, or what it did to its own keys. */
    private static final String ABOUT =
            """
            (e.object = :account
                or e.object in (select i.id::text from hub.invitation i where i.mailbox = :mailbox)
                or (e.actor = :account::uuid and e.role is null))
            """;

    /**
     * What others did and kept the person's name of. Where it is somebody else's of the same name,
     * the entry says no more whom it was about, and nothing worse.
     */
    private static final String NAMED =
            """
            (:name <> '' and (position(:name in d.label) > 0
                              or position(:name in d.changes::text) > 0))
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrailData(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public DataKind kind() {
        return KIND;
    }

    /** What was done to others is theirs: of an action only its kind is the actor's. */
    @Override
    public List<PersonalRecord> inHub(Person person) {
        return asked(
                        """
                        select e.id, e.chain, e.number, e.at, e.action, e.facts,
                               case when e.actor = :account::uuid then e.role end as acted_as,
                        """
                                + ABOUT
                                + """
                                as about, d.label, d.changes
                                from hub.audit_entry e
                                left join hub.audit_detail d on d.entry_id = e.id
                                where e.actor = :account::uuid or
                                """
                                + ABOUT
                                + " order by e.at, e.id",
                        person)
                .query(
                        (row, _) ->
                                PersonalRecord.of(
                                                row.getString("chain")
                                                        + " "
                                                        + row.getLong("number"))
                                        .with(
                                                DataField.NETWORK,
                                                TrailKeeper.HUB.equals(row.getString("chain"))
                                                        ? null
                                                        : row.getString("chain"))
                                        .with(DataField.ACTION, row.getString("action"))
                                        .with(DataField.ACTED_AS, row.getString("acted_as"))
                                        .with(DataField.OBJECT, about(row, row.getString("label")))
                                        .with(DataField.ROLE, about(row, role(row)))
                                        .with(DataField.AT, instant(row.getTimestamp("at")))
                                        .that(Fate.nameless("audit.data.stays")))
                .list();
    }

    private static @Nullable String about(ResultSet row, @Nullable String what)
            throws SQLException {
        return row.getBoolean("about") ? what : null;
    }

    /** Which role the person got or lost. */
    private @Nullable String role(ResultSet row) throws SQLException {
        Change role =
                Facts.read(json, row.getString("facts"), row.getString("changes")).get("role");
        if (role == null) {
            return null;
        }
        return role.after() == null ? role.before() : role.after();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    @Override
    public void eraseInHub(Person person, Instant now) {
        asked(
                        "delete from hub.audit_detail d using hub.audit_entry e"
                                + " where e.id = d.entry_id and ("
                                + ABOUT
                                + " or "
                                + NAMED
                                + ")",
                        person)
                .update();
    }

    private JdbcClient.StatementSpec asked(String sql, Person person) {
        return jdbc.sql(sql)
                .param("account", person.account() == null ? null : person.account().toString())
                .param("mailbox", person.mailbox())
                .param("name", person.name());
    }

    @Override
    public int expireInHub(Instant now) {
        return jdbc.sql(
                        """
                        delete from hub.audit_detail d using hub.audit_entry e
                        where e.id = d.entry_id and e.at < ?
                        """)
                .param(KIND.retention().limit(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
