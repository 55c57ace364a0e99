package de.interkomm.hub.oparl.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.shell.KeyRange;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of the bound network was given out, and since when. Lists go by the primary key, and by
 * published_object_changes_idx where they ask for changes.
 */
@Component
class Ledger {

    private static final String ROW =
            "select kind, id, unit_id, created, modified, deleted from published_object where ";

    /** Rows that are as they were are not touched: most passes write nothing. */
    private static final String NOTICE =
            """
            insert into published_object as old
                (kind, id, unit_kind, unit_id, created, modified, deleted, digest)
            select now.kind, now.id, :unitKind, now.unit_id, :at, :at, false, now.digest
            from unnest(cast(:kinds as text[]), cast(:ids as uuid[]), cast(:units as uuid[]),
                        cast(:digests as text[])) as now (kind, id, unit_id, digest)
            where not exists (
                select from published_object p
                where p.kind = now.kind and p.id = now.id and p.digest = now.digest
                  and p.unit_id = now.unit_id and not p.deleted)
            on conflict (kind, id) do update
            set modified = :at, deleted = false, digest = excluded.digest,
                unit_id = excluded.unit_id
            """;

    private static final String GONE =
            "update published_object set deleted = true, digest = '', modified = :at"
                    + " where unit_kind = :unitKind and not deleted";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last moment anything was stamped with. */
    Optional<Instant> latest() {
        return jdbc.sql(
                        "select max(modified) from published_object having max(modified) is not"
                                + " null")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Notes how these objects look now. */
    void notice(Kind unitKind, List<Seen> seen, Instant at) {
        jdbc.sql(NOTICE)
                .param("unitKind", unitKind.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .params(arrays(seen))
                .param("units", KeyRange.array(seen.stream().map(Seen::unit).toList()))
                .param("digests", seen.stream().map(Seen::digest).collect(joining(",", "{", "}")))
                .update();
    }

    /** Within these units there is nothing but these objects any more. */
    void keepOnly(Kind unitKind, List<UUID> units, List<Seen> seen, Instant at) {
        jdbc.sql(
                        GONE
                                + """
                                 and unit_id = any(cast(:units as uuid[]))
                                 and (kind, id) not in (
                                     select * from unnest(cast(:kinds as text[]),
                                                          cast(:ids as uuid[])))
                                """)
                .param("unitKind", unitKind.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("units", KeyRange.array(units))
                .params(arrays(seen))
                .update();
    }

    /**
     * Between two keys there are no units but these any more.
     *
     * @param after {@code null} from the beginning on
     * @param upTo {@code null} to the end
     */
    void keepOnlyUnits(
            Kind unitKind,
            List<UUID> units,
            @Nullable UUID after,
            @Nullable UUID upTo,
            Instant at) {
        jdbc.sql(
                        GONE
                                + """
                                 and unit_id <> all(cast(:units as uuid[]))
                                 and (cast(:after as uuid) is null or unit_id > cast(:after as uuid))
                                 and (cast(:upTo as uuid) is null or unit_id <= cast(:upTo as uuid))
                                """)
                .param("unitKind", unitKind.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("units", KeyRange.array(units))
                .param("after", after == null ? null : after.toString())
                .param("upTo", upTo == null ? null : upTo.toString())
                .update();
    }

    private static Map<String, Object> arrays(List<Seen> seen) {
        return Map.of(
                "kinds",
                seen.stream().map(one -> one.key().kind().path()).collect(joining(",", "{", "}")),
                "ids",
                KeyRange.array(seen.stream().map(one -> one.key().id()).toList()));
    }

    Optional<Row> find(ObjectKey key) {
        return jdbc.sql(ROW + "kind = :kind and id = :id")
                .param("kind", key.kind().path())
                .param("id", key.id())
                .query((row, _) -> row(row))
                .optional();
    }

    /** Those that are not gone. */
    Map<ObjectKey, Stamp> living(Collection<ObjectKey> keys) {
        Map<ObjectKey, Stamp> stamps = new HashMap<>();
        jdbc.sql(
                        ROW
                                + """
                                not deleted and (kind, id) in (
                                    select * from unnest(cast(:kinds as text[]),
                                                         cast(:ids as uuid[])))
                                """)
                .param(
                        "kinds",
                        keys.stream().map(one -> one.kind().path()).collect(joining(",", "{", "}")))
                .param("ids", KeyRange.array(keys.stream().map(ObjectKey::id).toList()))
                .query((row, _) -> row(row))
                .list()
                .forEach(row -> stamps.put(row.key(), row.stamp()));
        return stamps;
    }

    /** One more than a page has, where there is one. */
    List<Row> list(Kind kind, ListQuery query, @Nullable UUID after) {
        StringBuilder sql = new StringBuilder(ROW).append("kind = :kind");
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind.path());
        values.put("most", query.limit() + 1);
        if (after != null) {
            sql.append(" and id > :after");
            values.put("after", after);
        }
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
        return jdbc.sql(sql.append(" order by id limit :most").toString())
                .params(values)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Kind kind = Kind.at(row.getString("kind")).orElseThrow();
        return new Row(
                new ObjectKey(kind, row.getObject("id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                stamp(row));
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("modified", OffsetDateTime.class).toInstant(),
                row.getBoolean("deleted"));
    }

    /** An object as it looks now. */
    record Seen(ObjectKey key, UUID unit, String digest) {}

    /** An object that was given out. */
    record Row(ObjectKey key, UUID unit, Stamp stamp) {}
}
