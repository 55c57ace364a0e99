package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRequestId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Link;
import de.interkomm.hub.governance.Participations.Request;
import de.interkomm.hub.governance.Participations.Waiting;
import de.interkomm.hub.governance.internal.ParticipationRows.Person;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has asked to come into a group, and what became of it. */
@Component
class RequestRows {

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether the person was not waiting yet
     */
    boolean add(GroupId group, Person person, Mailbox mailbox, String note, Instant now) {
        RegionalKey administration = person.administration();
        return jdbc.sql(
                                """
                                insert into group_request
                                    (id, group_id, account_id, person_name, mailbox, regional_key,
                                     administration_name, note, state, reason, asked_at)
                                values (:id, :group, :account, :name, :mailbox, :key,
                                        :administration, :note, 'OPEN', '', :now)
                                on conflict do nothing
                                """)
                        .param("id", GroupRequestId.next().value())
                        .param("group", group.value())
                        .param("account", person.account().value())
                        .param("name", person.name())
                        .param("mailbox", mailbox.address())
                        .param("key", administration == null ? null : administration.value())
                        .param("administration", person.administrationName())
                        .param("note", note)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isWaiting(GroupId group, AccountId account) {
        return jdbc.sql(
                        "select exists (select 1 from group_request where group_id = :group and"
                                + " account_id = :account and state = 'OPEN')")
                .param("group", group.value())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    List<Request> open(GroupId group) {
        return jdbc.sql(
                        """
                        select id, person_name, administration_name, note, asked_at
                        from group_request where group_id = :group and state = 'OPEN'
                        order by asked_at, id
                        """)
                .param("group", group.value())
                .query(
                        (row, _) ->
                                new Request(
                                        new GroupRequestId(row.getObject("id", UUID.class)),
                                        row.getString("person_name"),
                                        row.getString("administration_name"),
                                        row.getString("note"),
                                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** In the groups this viewer manages. */
    List<Waiting> waiting(GroupViewer viewer) {
        return jdbc.sql(
                        """
                        select g.id, g.name, count(*) as requests
                        from group_request r join network_group g on g.id = r.group_id
                        where r.state = 'OPEN' and g.archived_on is null
                          and (:manages or (:inside and exists (
                              select 1 from group_participation p
                              where p.group_id = g.id and p.account_id = :viewer::uuid
                                and p.until_day is null and p.function in ('LEAD', 'DEPUTY'))))
                        group by g.id, g.name order by min(r.asked_at), g.id
                        """)
                .params(viewer.parameters())
                .query(
                        (row, _) ->
                                new Waiting(
                                        new Link(
                                                new GroupId(row.getObject("id", UUID.class)),
                                                row.getString("name")),
                                        row.getInt("requests")))
                .list();
    }

    Optional<Asked> find(GroupId group, GroupRequestId id) {
        return jdbc.sql(
                        """
                        select account_id, person_name, mailbox, regional_key, administration_name
                        from group_request
                        where group_id = :group and id = :id and state = 'OPEN' for update
                        """)
                .param("group", group.value())
                .param("id", id.value())
                .query(
                        (row, _) -> {
                            String key = row.getString("regional_key");
                            return new Asked(
                                    Person.ofTheNetwork(
                                            new AccountId(row.getObject("account_id", UUID.class)),
                                            row.getString("person_name"),
                                            key == null ? null : new RegionalKey(key),
                                            row.getString("administration_name")),
                                    new Mailbox(row.getString("mailbox")));
                        })
                .optional();
    }

    boolean exists(GroupId group, GroupRequestId id) {
        return jdbc.sql(
                        "select exists (select 1 from group_request where group_id = :group and id"
                                + " = :id)")
                .param("group", group.value())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void answer(GroupRequestId id, State state, String reason, String by, Instant now) {
        jdbc.sql(
                        """
                        update group_request
                        set state = :state, reason = :reason, answered_by = :by, answered_at = :now
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Closes what a person asked for, because it came about otherwise or is not wanted any more.
     *
     * @return whether anything was open
     */
    boolean close(GroupId group, AccountId account, State state, String by, Instant now) {
        return jdbc.sql(
                                """
                                update group_request
                                set state = :state, answered_by = :by, answered_at = :now
                                where group_id = :group and account_id = :account
                                  and state = 'OPEN'
                                """)
                        .param("group", group.value())
                        .param("account", account.value())
                        .param("state", state.name())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How a request ends. */
    enum State {
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    record Asked(Person person, Mailbox mailbox) {}
}
