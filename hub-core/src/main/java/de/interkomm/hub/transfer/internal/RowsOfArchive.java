package de.interkomm.hub.transfer.internal;

import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the rows of an archive into the tables they came from. */
@Component
class RowsOfArchive {

    /** How many characters of rows go to the database at once. */
    private static final int BATCH = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CarriedTables tables;
    private final JdbcClient jdbc;

    RowsOfArchive(CarriedTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** Whether no table has a row of the network yet. */
    boolean isEmpty(NetworkId network) {
        return tables.of(network).stream().allMatch(table -> count(network, table) == 0);
    }

    /**
     * Fills every table.
     *
     * @throws ArchiveRefused if the archive holds other tables, or rows that do not fit them or
     *     belong to another network
     */
    void write(NetworkId network, Archive archive) throws IOException {
        List<CarriedTable> carried = tables.of(network);
        Set<String> expected =
                carried.stream().map(CarriedTable::entry).collect(Collectors.toSet());
        Set<String> found = new HashSet<>(archive.below("network/"));
        found.addAll(archive.below("hub/"));
        if (!found.equals(expected)) {
            found.removeAll(expected);
            throw new ArchiveRefused("transfer.problem.tables", String.join(", ", found));
        }
        Set<String> files = new HashSet<>(archive.below(CarriedTable.Files.FOLDER));
        for (CarriedTable table : carried) {
            try {
                if (table.files() == null) {
                    writeRows(table, archive);
                } else {
                    writeFiles(table, table.files(), archive, files);
                }
                if (count(network, table) != archive.rows(table.entry())) {
                    throw new ArchiveRefused("transfer.problem.rows", table.entry());
                }
            } catch (DataIntegrityViolationException | BadSqlGrammarException e) {
                throw refused(table, e);
            }
        }
        if (!files.isEmpty()) {
            throw new ArchiveRefused(
                    "transfer.problem.unexpected",
                    files.stream().sorted().findFirst().orElseThrow());
        }
    }

    private static ArchiveRefused refused(CarriedTable table, DataAccessException cause) {
        ArchiveRefused refused = new ArchiveRefused("transfer.problem.rows", table.entry());
        refused.addSuppressed(cause);
        return refused;
    }

    private long count(NetworkId network, CarriedTable table) {
        return jdbc.sql(table.count())
                .param("network", network.value())
                .param("schema", network.schema())
                .query(Long.class)
                .single();
    }

    private void writeRows(CarriedTable table, Archive archive) throws IOException {
        String insert = table.insert();
        List<String> batch = new ArrayList<>();
        long[] size = {0};
        archive.lines(
                table.entry(),
                line -> {
                    batch.add(line);
                    size[0] += line.length();
                    if (size[0] > BATCH) {
                        insert(insert, batch);
                        batch.clear();
                        size[0] = 0;
                    }
                });
        if (!batch.isEmpty()) {
            insert(insert, batch);
        }
    }

    private void insert(String sql, List<String> rows) {
        jdbc.sql(sql).param("rows", "[" + String.join(",", rows) + "]").update();
    }

    /** One file at a time is in memory. */
    private void writeFiles(
            CarriedTable table, CarriedTable.Files files, Archive archive, Set<String> left)
            throws IOException {
        String insert = table.insert();
        archive.lines(
                table.entry(),
                line -> {
                    String name = CarriedTable.Files.FOLDER + key(table, files, line);
                    left.remove(name);
                    jdbc.sql(insert)
                            .param("rows", "[" + line + "]")
                            .param("content", file(archive, name))
                            .update();
                });
    }

    private static String key(CarriedTable table, CarriedTable.Files files, String line) {
        try {
            return JSON.readTree(line).path(files.key()).asString("");
        } catch (JacksonException _) {
            throw new ArchiveRefused("transfer.problem.rows", table.entry());
        }
    }

    private static byte[] file(Archive archive, String name) {
        try {
            return archive.file(name);
        } catch (IOException _) {
            throw new ArchiveRefused("transfer.problem.changed", name);
        }
    }
}
