package de.interkomm.hub.reuse.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What was declared without an account, until the link in the mailbox has been followed. */
@Component("reuseRequests")
class Requests {

    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(NetworkId network, ProjectId project, Claim claim, Declarer declarer) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        """
                        insert into hub.reuse_request
                            (id, network, project_id, regional_key, state, since, reason,
                             adaptation, adaptation_note, person_name, mailbox, asked_at)
                        values (:id, :network, :project, :key, :state, :since, :reason,
                                :adaptation, :note, :name, :mailbox, :now)
                        """)
                .param("id", id)
                .param("network", network.value())
                .param("project", project.value())
                .param("key", claim.administration().value())
                .param("state", claim.state().name())
                .param("since", claim.since())
                .param("reason", claim.reason())
                .param("adaptation", claim.adaptation())
                .param("note", claim.adaptationNote())
                .param("name", declarer.name())
                .param("mailbox", declarer.mailbox().address())
                .param("now", ReuseRows.utc(clock.instant()))
                .update();
        return id;
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql("select * from hub.reuse_request where id = :id")
                .param("id", id)
                .query(
                        (row, _) ->
                                new Request(
                                        new NetworkId(row.getString("network")),
                                        new ProjectId(row.getObject("project_id", UUID.class)),
                                        new Claim(
                                                new RegionalKey(row.getString("regional_key")),
                                                ReuseState.valueOf(row.getString("state")),
                                                row.getObject("since", LocalDate.class),
                                                row.getString("reason"),
                                                row.getString("adaptation"),
                                                row.getString("adaptation_note")),
                                        new Declarer(
                                                row.getString("person_name"),
                                                new Mailbox(row.getString("mailbox")))))
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from hub.reuse_request where id = :id").param("id", id).update();
    }

    /** What somebody wants to have said. */
    record Request(NetworkId network, ProjectId project, Claim claim, Declarer declarer) {}
}
