package de.interkomm.hub.privacy.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.privacy.RetentionReports;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Component
@Transactional(readOnly = true)
class StoredRetentionReports implements RetentionReports {

    private final JdbcClient jdbc;

    StoredRetentionReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Run> latest(Actor actor) {
        actor.require(Permission.ANSWER_FOR_THE_HUB);
        return runs(null);
    }

    @Override
    public List<Run> latest(Actor actor, NetworkId network) {
        actor.require(Permission.ANSWER_FOR_DATA, network);
        return runs(network);
    }

    /** By retention_run_begun_idx, and one query for all their results. */
    private List<Run> runs(@Nullable NetworkId only) {
        Map<UUID, List<Result>> results =
                jdbc
                        .sql(
                                """
                                select * from hub.retention_result
                                where run_id in (select id from hub.retention_run
                                                 order by begun_at desc limit :shown)
                                  and (:network::text is null or network = :network)
                                order by network nulls first, kind
                                """)
                        .param("shown", SHOWN)
                        .param("network", only == null ? null : only.value())
                        .query(
                                (row, _) ->
                                        Map.entry(row.getObject("run_id", UUID.class), result(row)))
                        .list()
                        .stream()
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return jdbc.sql("select * from hub.retention_run order by begun_at desc limit ?")
                .param(SHOWN)
                .query((row, _) -> run(row, results))
                .list();
    }

    private static Run run(ResultSet row, Map<UUID, List<Result>> results) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new Run(
                row.getTimestamp("begun_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getInt("networks"),
                results.getOrDefault(row.getObject("id", UUID.class), List.of()));
    }

    private static Result result(ResultSet row) throws SQLException {
        String network = row.getString("network");
        return new Result(
                network == null ? null : new NetworkId(network),
                row.getString("kind"),
                row.getInt("removed"),
                row.getString("failure"));
    }
}
