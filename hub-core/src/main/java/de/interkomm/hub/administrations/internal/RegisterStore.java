package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.AdministrationKind;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Reads and writes the register's table for the import. */
@Component
class RegisterStore {

    /** Any number, as long as all nodes of a hub use the same. */
    private static final long IMPORT_LOCK = 4_871_220_191L;

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RegisterStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Waits until no other node imports; holds until the transaction ends. */
    void lock() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(?)) locked")
                .param(IMPORT_LOCK)
                .query(Integer.class)
                .single();
    }

    Map<RegionalKey, StoredEntry> all() {
        Map<RegionalKey, StoredEntry> all = new HashMap<>();
        jdbc.sql(
                        """
                        select regional_key, kind, name, official_name, parent_key, county_key, association_key,
                               inhabitants, area_hectares, seat, postal_code, as_of, ended_on
                        from hub.administration\
                        """)
                .query((row, _) -> stored(row))
                .list()
                .forEach(known -> all.put(known.entry().key(), known));
        return all;
    }

    /**
     * Writes what a comparison found.
     *
     * @param progress told how many rows were written since the last call
     */
    void apply(EditionComparison comparison, Edition edition, IntConsumer progress) {
        insert(comparison.inserts(), edition.asOf(), progress);
        update(comparison.updates(), edition.asOf(), progress);
        end(comparison.endings(), edition.asOf());
        confirmUnchanged(edition);
    }

    private void insert(List<RegisterEntry> entries, LocalDate asOf, IntConsumer progress) {
        inBatches(
                """
                insert into hub.administration (kind, name, official_name, parent_key, state_key, county_key,
                    association_key, inhabitants, area_hectares, seat, postal_code, name_plain, name_expanded,
                    as_of, regional_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """,
                entries,
                asOf,
                progress);
    }

    private void update(List<RegisterEntry> entries, LocalDate asOf, IntConsumer progress) {
        inBatches(
                """
                update hub.administration
                set kind = ?, name = ?, official_name = ?, parent_key = ?, state_key = ?, county_key = ?,
                    association_key = ?, inhabitants = ?, area_hectares = ?, seat = ?, postal_code = ?,
                    name_plain = ?, name_expanded = ?, as_of = ?, ended_on = null, successor_key = null
                where regional_key = ?\
                """,
                entries,
                asOf,
                progress);
    }

    private void inBatches(
            String sql, List<RegisterEntry> entries, LocalDate asOf, IntConsumer progress) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<RegisterEntry> batch =
                    entries.subList(from, Math.min(from + BATCH, entries.size()));
            batches.batchUpdate(
                    sql, batch, BATCH, (statement, entry) -> fill(statement, entry, asOf));
            progress.accept(batch.size());
        }
    }

    private static void fill(PreparedStatement statement, RegisterEntry entry, LocalDate asOf)
            throws SQLException {
        statement.setString(1, entry.kind().name());
        statement.setString(2, entry.name());
        statement.setString(3, entry.officialName());
        statement.setString(4, digits(entry.parent()));
        statement.setString(5, entry.state().value());
        statement.setString(6, digits(entry.county()));
        statement.setString(7, digits(entry.association()));
        statement.setInt(8, entry.inhabitants());
        statement.setLong(9, entry.areaHectares());
        statement.setString(10, entry.seat());
        statement.setString(11, entry.postalCode());
        statement.setString(12, Spelling.plain(entry.name()));
        statement.setString(13, Spelling.expanded(entry.name()));
        statement.setObject(14, asOf);
        statement.setString(15, entry.key().value());
    }

    private void end(Collection<EditionComparison.Ending> endings, LocalDate asOf) {
        for (EditionComparison.Ending ending : endings) {
            jdbc.sql(
                            "update hub.administration set ended_on = ?, successor_key = ? where"
                                    + " regional_key = ?")
                    .params(listOfNullable(asOf, digits(ending.successor()), ending.key().value()))
                    .update();
            if (ending.sort() == ChangeSort.REKEYED) {
                jdbc.sql(
                                """
                                insert into hub.administration_domain (regional_key, domain, origin, confirmed_at)
                                select ?, domain, origin, confirmed_at from hub.administration_domain
                                where regional_key = ? on conflict do nothing\
                                """)
                        .params(listOfNullable(digits(ending.successor()), ending.key().value()))
                        .update();
            }
        }
    }

    private void confirmUnchanged(Edition edition) {
        jdbc.sql(
                        """
                        update hub.administration set as_of = :asOf
                        where as_of < :asOf and ended_on is null and state_key = any(:states)
                          and regional_key <> all(:damaged)\
                        """)
                .param("asOf", edition.asOf())
                .param("states", digits(edition.states()))
                .param("damaged", digits(edition.damaged()))
                .update();
    }

    private static StoredEntry stored(ResultSet row) throws SQLException {
        return new StoredEntry(
                new RegisterEntry(
                        new RegionalKey(row.getString("regional_key")),
                        AdministrationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("official_name"),
                        key(row.getString("parent_key")),
                        key(row.getString("county_key")),
                        key(row.getString("association_key")),
                        row.getInt("inhabitants"),
                        row.getLong("area_hectares"),
                        row.getString("seat"),
                        row.getString("postal_code")),
                row.getObject("as_of", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    static @Nullable RegionalKey key(@Nullable String digits) {
        return digits == null ? null : new RegionalKey(digits);
    }

    private static @Nullable String digits(@Nullable RegionalKey key) {
        return key == null ? null : key.value();
    }

    private static String[] digits(Collection<RegionalKey> keys) {
        return keys.stream().map(RegionalKey::value).toArray(String[]::new);
    }

    private static List<@Nullable Object> listOfNullable(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }
}
