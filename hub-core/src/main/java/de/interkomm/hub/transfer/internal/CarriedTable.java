package de.interkomm.hub.transfer.internal;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A table whose rows an archive holds.
 *
 * @param entry its name in the archive
 * @param name as SQL
 * @param columns all that are carried, sorted: in which order a database has them depends on its
 *     age
 * @param order SQL of the primary key, the same in every database
 * @param belonging SQL that is true for the rows of the network
 * @param accounts columns that hold ids of accounts
 * @param local columns that start anew in another hub, with the SQL of their first values
 * @param files {@code null} unless each row is a file
 */
record CarriedTable(
        String entry,
        String name,
        List<String> columns,
        String order,
        String belonging,
        Set<String> accounts,
        Map<String, String> local,
        @Nullable Files files) {

    CarriedTable {
        columns = List.copyOf(columns);
        accounts = Set.copyOf(accounts);
        local = Map.copyOf(local);
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** A row a JSON object, without the bytes of files. */
    String select() {
        return "select (select to_jsonb(c)::text from (select %s) c) from %s t where %s order by %s"
                .formatted(
                        columns.stream().map(CarriedTable::quoted).collect(joining(", ")),
                        name,
                        belonging,
                        order);
    }

    String count() {
        return "select count(*) from %s where %s".formatted(name, belonging);
    }

    String accountsIn(String column) {
        return "select distinct %1$s from %2$s where %3$s and %1$s is not null"
                .formatted(quoted(column), name, belonging);
    }

    /**
     * Of rows given as a JSON array by the parameter {@code :rows}, and perhaps {@code :content}.
     */
    String insert() {
        List<String> starting = local.keySet().stream().sorted().toList();
        return "insert into %s (%s) select %s from json_populate_recordset(null::%s, cast(:rows as json))"
                .formatted(
                        name,
                        Stream.of(columns, starting, contentColumn())
                                .flatMap(List::stream)
                                .map(CarriedTable::quoted)
                                .collect(joining(", ")),
                        Stream.of(
                                        columns.stream().map(CarriedTable::quoted).toList(),
                                        starting.stream().map(local::get).toList(),
                                        files == null ? List.<String>of() : List.of(":content"))
                                .flatMap(List::stream)
                                .collect(joining(", ")),
                        name);
    }

    private List<String> contentColumn() {
        return files == null ? List.of() : List.of(files.content());
    }

    /**
     * Each row is a file, whose bytes lie beside the table.
     *
     * @param key column by which it is named
     */
    record Files(String key, String content) {

        static final String FOLDER = "documents/";

        String list(String table) {
            return "select %1$s::text as key, octet_length(%2$s) as size from %3$s order by %1$s"
                    .formatted(quoted(key), quoted(content), table);
        }

        /** From {@code :from}, counted from 1, at most {@code :length} bytes of {@code :key}. */
        String piece(String table) {
            return "select substring(%2$s from cast(:from as int) for :length) from %3$s where %1$s = cast(:key as uuid)"
                    .formatted(quoted(key), quoted(content), table);
        }

        String sum(String table) {
            return "select count(*) as files, coalesce(sum(octet_length(%s)), 0) as bytes from %s"
                    .formatted(quoted(content), table);
        }
    }
}
