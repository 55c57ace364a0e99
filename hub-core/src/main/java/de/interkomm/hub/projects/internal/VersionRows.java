package de.interkomm.hub.projects.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectDrafts.Deed;
import de.interkomm.hub.projects.ProjectDrafts.Version;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.Projects.StatusSince;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What projects said and say, by the keys of project_version, project_status and
 * project_submission.
 */
@Component
class VersionRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            ProjectId project,
            int number,
            ProjectContent content,
            Deed deed,
            Writer writer,
            Instant at) {
        jdbc.sql(
                        """
                        insert into project_version
                            (project_id, number, content, deed, account_id, person_name, mailbox, at)
                        values (:project, :number, :content::jsonb, :deed, :account, :name, :mailbox,
                                :at)
                        """)
                .param("project", project.value())
                .param("number", number)
                .param("content", JSON.writeValueAsString(content))
                .param("deed", deed.name())
                .param("account", writer.account().value())
                .param("name", writer.name())
                .param("mailbox", writer.mailbox())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ProjectContent> content(ProjectId project, int number) {
        return jdbc.sql("select content from project_version where project_id = ? and number = ?")
                .params(project.value(), number)
                .query((row, _) -> content(row))
                .optional();
    }

    /** Reads a column {@code content}. */
    static ProjectContent content(ResultSet row) throws SQLException {
        return JSON.readValue(row.getString("content"), ProjectContent.class);
    }

    List<Version> all(ProjectId project) {
        return jdbc.sql(
                        """
                        select number, deed, person_name, at, published_at from project_version
                        where project_id = ? order by number desc
                        """)
                .param(project.value())
                .query(
                        (row, _) ->
                                new Version(
                                        row.getInt("number"),
                                        Deed.valueOf(row.getString("deed")),
                                        row.getString("person_name"),
                                        row.getTimestamp("at").toInstant(),
                                        instant(row.getTimestamp("published_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Whether anybody but that person has saved since that version. */
    boolean hasOthersSince(ProjectId project, int number, AccountId account) {
        return jdbc.sql(
                        """
                        select exists (
                            select from project_version where project_id = :project
                            and number > :number and account_id is distinct from :account)
                        """)
                .param("project", project.value())
                .param("number", number)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    void published(ProjectId project, int number, Instant at) {
        jdbc.sql(
                        """
                        update project_version set published_at = coalesce(published_at, :at)
                        where project_id = :project and number = :number
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("project", project.value())
                .param("number", number)
                .update();
    }

    /** Somebody asks the coordinators to publish the latest version. */
    void asked(ProjectId project, Writer writer, Instant at) {
        jdbc.sql(
                        """
                        insert into project_submission (project_id, person_name, mailbox, at)
                        values (:project, :name, :mailbox, :at)
                        on conflict (project_id) do update
                        set person_name = excluded.person_name, mailbox = excluded.mailbox,
                            at = excluded.at
                        """)
                .param("project", project.value())
                .param("name", writer.name())
                .param("mailbox", writer.mailbox())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It waits for nobody any more. */
    void answered(ProjectId project) {
        jdbc.sql("delete from project_submission where project_id = ?")
                .param(project.value())
                .update();
    }

    /** Keeps it, unless readers were told the same last. */
    void tell(ProjectId project, int number, ProjectStatus status, LocalDate since) {
        jdbc.sql(
                        """
                        insert into project_status (project_id, number, status, since)
                        select :project, :number, :status, :since
                        where :status is distinct from (
                            select s.status from project_status s where s.project_id = :project
                            order by s.number desc limit 1)
                        """)
                .param("project", project.value())
                .param("number", number)
                .param("status", status.name())
                .param("since", since)
                .update();
    }

    List<StatusSince> history(ProjectId project) {
        return jdbc.sql(
                        """
                        select status, since from project_status
                        where project_id = ? order by number desc
                        """)
                .param(project.value())
                .query(
                        (row, _) ->
                                new StatusSince(
                                        ProjectStatus.valueOf(row.getString("status")),
                                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /** Who saves a version. */
    record Writer(AccountId account, String name, String mailbox) {}
}
