package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.DirectoryUpkeep;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

@Component
@Transactional
class UpkeepDesk implements DirectoryUpkeep {

    private final Upkeep upkeep;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    UpkeepDesk(Upkeep upkeep, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.upkeep = upkeep;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Part> parts(Actor actor) {
        actor.require(Permission.KEEP_DIRECTORY);
        return jdbc.sql(
                        """
                        select part.network, coalesce(e.entries, 0) as entries, b.asked_at,
                               b.finished_at, coalesce(b.mended, 0) as mended
                        from (select id as network from hub.network_schema union all select '') part
                        left join hub.directory_build b on b.network = part.network
                        left join (select network, count(*) as entries from hub.directory_entry
                                   group by network) e on e.network = part.network
                        order by b.asked_at nulls last, b.mended desc nulls last, part.network
                        """)
                .query((row, _) -> part(row))
                .list();
    }

    private static Part part(ResultSet row) throws SQLException {
        String network = row.getString("network");
        return new Part(
                network.isEmpty() ? null : new NetworkId(network),
                row.getInt("entries"),
                instant(row.getTimestamp("asked_at")),
                instant(row.getTimestamp("finished_at")),
                row.getInt("mended"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public void renew(Actor actor) {
        Role as = actor.require(Permission.KEEP_DIRECTORY);
        upkeep.askForAll();
        events.publishEvent(ActionTaken.inTheHub(actor, as, "directory.renewed", "", ""));
    }
}
