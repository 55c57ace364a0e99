package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.governance.PublicGroups;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.identity.AccountId;
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
import java.util.Set;
import java.util.UUID;

/** By the primary key and group_participation_account_idx. */
@Component
@Transactional(readOnly = true)
class PublicGroupRows implements PublicGroups {

    private static final String GROUPS =
            """
            select g.*, above.id as public_parent,
                   (select count(distinct p.regional_key) from group_participation p
                    where p.group_id = g.id and p.until_day is null) as administrations,
                   (select count(*) from group_participation p
                    where p.group_id = g.id and p.until_day is null
                      and p.account_id is not null and p.function <> 'GUEST') as people
            from network_group g
            left join network_group above
                   on above.id = g.parent_id and above.visibility = 'PUBLIC'
            where
            """;

    private static final String SEATS =
            """
            select p.id, p.group_id, p.account_id, p.person_name, p.administration_name,
                   p.function, p.from_day
            from group_participation p join network_group g on g.id = p.group_id
            where p.account_id = any(cast(:people as uuid[])) and p.until_day is null
              and p.function <> 'GUEST' and g.archived_on is null and
            """;

    private final JdbcClient jdbc;
    private final NetworkFolk folk;

    PublicGroupRows(JdbcClient jdbc, NetworkFolk folk) {
        this.jdbc = jdbc;
        this.folk = folk;
    }

    @Override
    public List<Group> groups(NetworkId network, KeyRange range) {
        NetworkScope.requireBound(network);
        int members = folk.members(network).size();
        return jdbc.sql(GROUPS + GroupViewer.SEES + range.sql("g.id"))
                .params(GroupViewer.of(null, network).parameters())
                .params(range.parameters())
                .query((row, _) -> group(row, members))
                .list();
    }

    @Override
    public List<Seat> seats(NetworkId network, Set<AccountId> people) {
        NetworkScope.requireBound(network);
        return jdbc.sql(SEATS + GroupViewer.SEES + " order by p.id")
                .params(GroupViewer.of(null, network).parameters())
                .param("people", KeyRange.array(people.stream().map(AccountId::value).toList()))
                .query((row, _) -> seat(row))
                .list();
    }

    private static Group group(ResultSet row, int members) throws SQLException {
        UUID parent = row.getObject("public_parent", UUID.class);
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("kind_name"),
                row.getString("name"),
                row.getString("purpose"),
                List.of((String[]) row.getArray("topics").getArray()),
                parent == null ? null : new GroupId(parent),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("archived_on", LocalDate.class),
                row.getString("way_in").equals(WayIn.BY_RULE.name())
                        ? members
                        : row.getInt("administrations"),
                row.getInt("people"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new ParticipationId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("person_name"),
                row.getString("administration_name"),
                GroupFunction.valueOf(row.getString("function")),
                row.getObject("from_day", LocalDate.class));
    }
}
