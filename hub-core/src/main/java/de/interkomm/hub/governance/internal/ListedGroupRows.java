package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.ListedGroups;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** By the primary key and group_participation_group_idx. */
@Component
@Transactional(readOnly = true)
class ListedGroupRows implements ListedGroups {

    private static final String GROUPS =
            """
            select g.id, g.kind, g.kind_name, g.name, g.purpose, g.topics, g.visibility,
                   array(select distinct p.regional_key from group_participation p
                         where p.group_id = g.id and p.until_day is null
                           and p.regional_key is not null
                         order by p.regional_key) as administrations
            from network_group g
            where g.archived_on is null\
            """;

    private final JdbcClient jdbc;

    ListedGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Listed> groups(NetworkId network, KeyRange range) {
        NetworkScope.requireBound(network);
        return jdbc.sql(GROUPS + range.sql("g.id"))
                .params(range.parameters())
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                new GroupId(row.getObject("id", UUID.class)),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("kind_name"),
                row.getString("name"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("topics").getArray()),
                GroupVisibility.valueOf(row.getString("visibility")),
                Arrays.stream((String[]) row.getArray("administrations").getArray())
                        .map(RegionalKey::new)
                        .toList());
    }
}
