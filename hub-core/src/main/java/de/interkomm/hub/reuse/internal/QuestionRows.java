package de.interkomm.hub.reuse.internal;

import com.github.f4b6a3.uuid.UuidCreator;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Questions on their way; of those that were sent, only that they were. */
@Component("reuseQuestionRows")
class QuestionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    QuestionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID keep(NetworkId network, ProjectId project, Declarer asker, String text) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql(
                        """
                        insert into hub.reuse_question
                            (id, network, project_id, person_name, mailbox, text, asked_at)
                        values (:id, :network, :project, :name, :mailbox, :text, :now)
                        """)
                .param("id", id)
                .param("network", network.value())
                .param("project", project.value())
                .param("name", asker.name())
                .param("mailbox", asker.mailbox().address())
                .param("text", text)
                .param("now", ReuseRows.utc(clock.instant()))
                .update();
        return id;
    }

    /** One that was not sent yet. */
    Optional<Question> find(UUID id) {
        return jdbc.sql("select * from hub.reuse_question where id = :id and sent_at is null")
                .param("id", id)
                .query(
                        (row, _) ->
                                new Question(
                                        id,
                                        new NetworkId(row.getString("network")),
                                        new ProjectId(row.getObject("project_id", UUID.class)),
                                        new Declarer(
                                                row.getString("person_name"),
                                                new Mailbox(row.getString("mailbox"))),
                                        row.getString("text")))
                .optional();
    }

    void sent(UUID id) {
        jdbc.sql("update hub.reuse_question set sent_at = :now, text = '' where id = :id")
                .param("now", ReuseRows.utc(clock.instant()))
                .param("id", id)
                .update();
    }

    /** How many were asked in the name of the owner of the mailbox since then, sent or not. */
    int askedBy(Mailbox mailbox, Instant since) {
        return count(mailbox, "asked_at", since);
    }

    /** The same of those that reached somebody: nobody else can use up their owner's. */
    int sentBy(Mailbox mailbox, Instant since) {
        return count(mailbox, "sent_at", since);
    }

    private int count(Mailbox mailbox, String when, Instant since) {
        return jdbc.sql(
                        "select count(*) from hub.reuse_question where mailbox = :mailbox and "
                                + when
                                + " >= :since")
                .param("mailbox", mailbox.address())
                .param("since", ReuseRows.utc(since))
                .query(Integer.class)
                .single();
    }

    /** How many about that project have been sent since then. */
    int sentAbout(NetworkId network, ProjectId project, Instant since) {
        return jdbc.sql(
                        "select count(*) from hub.reuse_question where network = :network and"
                                + " project_id = :project and sent_at >= :since")
                .param("network", network.value())
                .param("project", project.value())
                .param("since", ReuseRows.utc(since))
                .query(Integer.class)
                .single();
    }

    /** What somebody wants to know. */
    record Question(UUID id, NetworkId network, ProjectId project, Declarer asker, String text) {}
}
