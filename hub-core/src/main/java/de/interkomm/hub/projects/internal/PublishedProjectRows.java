package de.interkomm.hub.projects.internal;

import de.interkomm.hub.projects.ProjectContent;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.PublishedProjects;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** By the primary keys. */
@Component
@Transactional(readOnly = true)
class PublishedProjectRows implements PublishedProjects {

    private static final String PUBLISHED =
            """
            select p.id, p.revision, p.published, p.visibility, p.group_id, p.lighthouse_since,
                   p.first_published_at, p.published_at, v.content,
                   (select count(*) from project_contact c
                    where c.project_id = p.id and c.agreed_at is not null) as contacts
            from project p
            join project_version v on v.project_id = p.id and v.number = p.published
            where p.published is not null
            """;

    private final JdbcClient jdbc;
    private final TopicRows topics;

    PublishedProjectRows(JdbcClient jdbc, TopicRows topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    @Override
    public Optional<Published> find(NetworkId network, ProjectId project) {
        return all(network, KeyRange.among(List.of(project.value()))).stream().findFirst();
    }

    @Override
    public List<Published> all(NetworkId network, KeyRange range) {
        NetworkScope.requireBound(network);
        Map<String, Topic> known = topics.byKey(network);
        return jdbc.sql(PUBLISHED + range.sql("p.id"))
                .params(range.parameters())
                .query((row, _) -> published(row, known))
                .list();
    }

    private static Published published(ResultSet row, Map<String, Topic> known)
            throws SQLException {
        ProjectContent content = VersionRows.content(row);
        return new Published(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getLong("revision"),
                row.getInt("published"),
                ProjectVisibility.valueOf(row.getString("visibility")),
                row.getObject("group_id", UUID.class),
                row.getObject("lighthouse_since", LocalDate.class),
                row.getTimestamp("first_published_at").toInstant(),
                row.getTimestamp("published_at").toInstant(),
                content,
                TopicRows.resolve(known, content.topics()),
                row.getInt("contacts"));
    }
}
