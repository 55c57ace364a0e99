package de.interkomm.hub.projects.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.projects.ProjectVisibility;
import de.interkomm.hub.projects.ProjectYears;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** By the primary key of project_status. */
@Component
@Transactional(readOnly = true)
class ProjectYearRows implements ProjectYears {

    private final JdbcClient jdbc;

    ProjectYearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> at(NetworkId network, LocalDate day) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select p.id, p.title, p.visibility, p.group_id, s.status, s.since
                        from project p
                        join lateral (select status, since from project_status
                                      where project_id = p.id and since <= ?
                                      order by number desc limit 1) s on true
                        where p.published is not null
                        order by lower(p.title), p.id
                        """)
                .param(day)
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        UUID group = row.getObject("group_id", UUID.class);
        return new Known(
                new ProjectId(row.getObject("id", UUID.class)),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status")),
                row.getObject("since", LocalDate.class),
                ProjectVisibility.valueOf(row.getString("visibility")),
                group == null ? null : new GroupId(group));
    }
}
