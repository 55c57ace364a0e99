package de.interkomm.hub.projects.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectKind;
import de.interkomm.hub.projects.ProjectReviews.Waiting;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectViewer;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.Projects.Card;
import de.interkomm.hub.projects.Projects.Course;
import de.interkomm.hub.projects.Projects.GroupLink;
import de.interkomm.hub.projects.Projects.Known;
import de.interkomm.hub.projects.Projects.Own;
import de.interkomm.hub.projects.Projects.Query;
import de.interkomm.hub.projects.Projects.Shelf;
import de.interkomm.hub.projects.Projects.Stage;
import de.interkomm.hub.projects.Topics.Topic;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reads projects as one viewer may; a network has few enough to look through all of them. */
@Component
class ProjectRows {

    private static final String CARD =
            """
            select p.id, p.title, p.summary, p.status, p.kind, p.topics, p.visibility, p.published,
                   p.waiting, p.review_note, p.blueprint, p.lighthouse_since, p.first_published_at,
                   case when p.published is null then p.changed_at else p.published_at end as changed
            from project p where
            """;

    private static final String MATCHES =
            """
             and p.published is not null
            and (:status::text is null or p.status = :status)
            and (:kind::text is null or p.kind = :kind)
            and (:topic::text is null or :topic = any(p.topics))
            and (not :blueprints or p.blueprint = 'OFFERED')
            and position(lower(:text) in lower(p.title || ' ' || p.summary)) > 0
            """;

    private static final String BY_CHANGE = " order by changed desc, p.id";

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(ProjectViewer viewer, Query query) {
        return jdbc.sql("select count(*) from project p where " + ProjectViewer.SEES + MATCHES)
                .params(viewer.parameters())
                .params(parameters(query))
                .query(Long.class)
                .single();
    }

    List<Card> list(ProjectViewer viewer, Query query, Pageable page, Map<String, Topic> topics) {
        return jdbc.sql(
                        CARD
                                + ProjectViewer.SEES
                                + MATCHES
                                + """
                                order by p.lighthouse_since is null, changed desc, p.id
                                limit :size offset :offset
                                """)
                .params(viewer.parameters())
                .params(parameters(query))
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, _) -> card(row, topics))
                .list();
    }

    List<ProjectContent> contents(ProjectViewer viewer, Query query) {
        return jdbc.sql(
                        """
                        select v.content from project p
                        join project_version v on v.project_id = p.id and v.number = p.published
                        where
                        """
                                + ProjectViewer.SEES
                                + MATCHES
                                + " order by p.lighthouse_since is null, p.published_at desc, p.id")
                .params(viewer.parameters())
                .params(parameters(query))
                .query((row, _) -> VersionRows.content(row))
                .list();
    }

    List<Known> known(ProjectViewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.title, v.content #>> '{technology,repository}' as repository
                        from project p
                        join project_version v on v.project_id = p.id
                                              and v.number = coalesce(p.published, p.latest)
                        where
                        """
                                + ProjectViewer.SEES
                                + " order by p.id")
                .params(viewer.parameters())
                .query(
                        (row, _) ->
                                new Known(
                                        new ProjectId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        Objects.requireNonNullElse(
                                                row.getString("repository"), "")))
                .list();
    }

    private static Map<String, @Nullable Object> parameters(Query query) {
        ProjectStatus status = query.status();
        ProjectKind kind = query.kind();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("text", query.text().strip());
        values.put("status", status == null ? null : status.name());
        values.put("kind", kind == null ? null : kind.name());
        values.put("topic", query.topic());
        values.put("blueprints", query.shelf() == Shelf.BLUEPRINTS);
        return values;
    }

    /** By project_group_idx. */
    List<Card> ofGroup(ProjectViewer viewer, UUID group, Map<String, Topic> topics) {
        return jdbc.sql(
                        CARD
                                + ProjectViewer.SEES
                                + " and p.published is not null and p.group_id = :carrier"
                                + BY_CHANGE)
                .params(viewer.parameters())
                .param("carrier", group)
                .query((row, _) -> card(row, topics))
                .list();
    }

    /** By project_author_account_idx. */
    List<Own> writtenBy(ProjectViewer viewer, Map<String, Topic> topics) {
        return jdbc.sql(
                        CARD
                                + ProjectViewer.SEES
                                + """
                                and p.id in (select own.project_id from project_author own
                                             where own.account_id = :viewer::uuid)
                                """
                                + BY_CHANGE)
                .params(viewer.parameters())
                .query((row, _) -> new Own(card(row, topics), course(row)))
                .list();
    }

    Optional<Found> find(ProjectViewer viewer, ProjectId project, Map<String, Topic> topics) {
        return jdbc.sql(
                        """
                        select p.*, v.content,
                               case when p.published is null then p.changed_at
                                    else p.published_at end as changed,
                        """
                                + ProjectViewer.SEES_CONTACTS
                                + """
                                   as sees_contacts
                                from project p
                                join project_version v
                                     on v.project_id = p.id
                                    and v.number = coalesce(p.published, p.latest)
                                where p.id = :project and
                                """
                                + ProjectViewer.SEES)
                .params(viewer.parameters())
                .param("project", project.value())
                .query((row, _) -> found(row, topics))
                .optional();
    }

    private static Found found(ResultSet row, Map<String, Topic> topics) throws SQLException {
        int published = row.getInt("published");
        Timestamp first = row.getTimestamp("first_published_at");
        return new Found(
                card(row, topics),
                VersionRows.content(row),
                published == 0 ? row.getInt("latest") : published,
                row.getInt("latest"),
                first == null ? null : first.toInstant(),
                row.getString("review_note"),
                course(row),
                row.getBoolean("sees_contacts"));
    }

    /** The group, if this viewer may know of it. */
    Optional<GroupLink> group(ProjectViewer viewer, @Nullable UUID group) {
        return jdbc.sql(
                        "select g.id, g.name from network_group g where g.id = :carrier::uuid and "
                                + GroupViewer.SEES)
                .params(viewer.parameters())
                .param("carrier", Objects.toString(group, null))
                .query(
                        (row, _) ->
                                new GroupLink(
                                        new GroupId(row.getObject("id", UUID.class)),
                                        row.getString("name")))
                .optional();
    }

    List<Waiting> waiting() {
        return jdbc.sql(
                        """
                        select p.id, v.content ->> 'title' as title, v.number,
                               s.person_name, s.at, v.person_name as saved_by, v.at as saved_at
                        from project p
                        join project_version v on v.project_id = p.id and v.number = p.waiting
                        join project_submission s on s.project_id = p.id
                        order by s.at, p.id
                        """)
                .query(
                        (row, _) ->
                                new Waiting(
                                        new ProjectId(row.getObject("id", UUID.class)),
                                        row.getString("title"),
                                        row.getInt("number"),
                                        row.getString("person_name"),
                                        row.getTimestamp("at").toInstant(),
                                        row.getString("saved_by"),
                                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    private static Card card(ResultSet row, Map<String, Topic> topics) throws SQLException {
        return new Card(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("summary"),
                ProjectStatus.valueOf(row.getString("status")),
                ProjectKind.valueOf(row.getString("kind")),
                TopicRows.resolve(topics, List.of((String[]) row.getArray("topics").getArray())),
                ProjectVisibility.valueOf(row.getString("visibility")),
                stage(row),
                ProjectContent.Offer.valueOf(row.getString("blueprint")),
                row.getObject("lighthouse_since", LocalDate.class),
                row.getTimestamp("changed").toInstant());
    }

    private static Course course(ResultSet row) throws SQLException {
        if (row.getObject("waiting") != null) {
            return Course.WAITING;
        }
        return row.getString("review_note").isEmpty() ? Course.NONE : Course.SENT_BACK;
    }

    private static Stage stage(ResultSet row) throws SQLException {
        if (row.getObject("published") != null) {
            return Stage.PUBLISHED;
        }
        if (row.getObject("waiting") != null) {
            return Stage.WAITING;
        }
        return row.getObject("first_published_at") == null ? Stage.DRAFT : Stage.HIDDEN;
    }

    /** A project without those it names. */
    record Found(
            Card card,
            ProjectContent content,
            int number,
            int latest,
            @Nullable Instant firstPublishedAt,
            String reviewNote,
            Course course,
            boolean seesContacts) {}
}
