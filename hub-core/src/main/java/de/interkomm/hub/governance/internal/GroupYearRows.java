package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.GroupYears;
import de.interkomm.hub.governance.WayIn;
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

@Component
@Transactional(readOnly = true)
class GroupYearRows implements GroupYears {

    private final JdbcClient jdbc;

    GroupYearRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Life> all(NetworkId network) {
        NetworkScope.requireBound(network);
        return jdbc.sql(
                        """
                        select g.id, g.kind, g.name, g.visibility, g.way_in, g.starts_on,
                               least(g.ends_on, g.archived_on) as until
                        from network_group g
                        """
                                + GroupRows.BY_KIND_AND_NAME)
                .query((row, _) -> life(row))
                .list();
    }

    private static Life life(ResultSet row) throws SQLException {
        GroupId id = new GroupId(row.getObject("id", UUID.class));
        return new Life(
                id,
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                GroupVisibility.valueOf(row.getString("visibility")),
                WayIn.valueOf(row.getString("way_in")),
                row.getObject("starts_on", LocalDate.class),
                id.madeAt().atZone(GroupService.GERMANY).toLocalDate(),
                row.getObject("until", LocalDate.class));
    }
}
