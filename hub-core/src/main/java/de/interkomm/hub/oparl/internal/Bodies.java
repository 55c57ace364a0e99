package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which networks were given out, and since when; by the primary key. */
@Component
class Bodies {

    private static final String ROW =
            "select network, created, modified, deleted from hub.published_body where ";

    private final JdbcClient jdbc;

    Bodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void notice(NetworkId network, String digest, Instant at) {
        jdbc.sql(
                        """
                        insert into hub.published_body as old
                            (network, created, modified, deleted, digest)
                        values (:network, :at, :at, false, :digest)
                        on conflict (network) do update
                        set modified = :at, deleted = false, digest = excluded.digest
                        where old.deleted or old.digest <> excluded.digest
                        """)
                .param("network", network.value())
                .param("digest", digest)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepOnly(List<NetworkId> networks, Instant at) {
        jdbc.sql(
                        """
                        update hub.published_body set deleted = true, digest = '', modified = :at
                        where not deleted and network not in (:networks)
                        """)
                // A list in SQL has at least one entry; no network is called that.
                .param("networks", networks.isEmpty() ? List.of("") : names(networks))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static List<String> names(List<NetworkId> networks) {
        return networks.stream().map(NetworkId::value).toList();
    }

    Optional<Row> find(NetworkId network) {
        return jdbc.sql(ROW + "network = ?")
                .param(network.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /** One more than a page has, where there is one. */
    List<Row> list(ListQuery query) {
        StringBuilder sql = new StringBuilder(ROW).append("network > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("after", query.after());
        values.put("most", query.limit() + 1);
        Filters.of(query)
                .forEach(
                        (condition, moment) -> {
                            String name = "m" + values.size();
                            sql.append(" and ").append(condition).append(" :").append(name);
                            values.put(name, moment.atOffset(ZoneOffset.UTC));
                        });
        if (query.modifiedSince() == null) {
            sql.append(" and not deleted");
        }
        return jdbc.sql(sql.append(" order by network limit :most").toString())
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    /** From the first one to the last change of any; empty as long as there is none. */
    Optional<Stamp> all() {
        return jdbc.sql(
                        "select min(created), max(modified) from hub.published_body having count(*)"
                                + " > 0")
                .query(
                        (row, _) ->
                                new Stamp(
                                        row.getObject(1, OffsetDateTime.class).toInstant(),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        false))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new NetworkId(row.getString("network")), Ledger.stamp(row));
    }

    record Row(NetworkId network, Stamp stamp) {}
}
