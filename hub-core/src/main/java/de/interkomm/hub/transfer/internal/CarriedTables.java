package de.interkomm.hub.transfer.internal;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkRows;
import de.interkomm.hub.tenancy.OwnTable;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What an archive holds: every table of the network's own schema as the database's catalogue lists
 * them, and the rows in the hub's that modules have declared. Those a table refers to come before
 * it.
 */
@Component
class CarriedTables {

    private static final String HUB = "hub";

    private final JdbcClient jdbc;
    private final Map<String, OwnTable> own;
    private final Map<String, NetworkRows> declared;

    CarriedTables(JdbcClient jdbc, List<OwnTable> own, List<NetworkRows> declared) {
        this.jdbc = jdbc;
        this.own = own.stream().collect(toUnmodifiableMap(OwnTable::table, Function.identity()));
        this.declared =
                declared.stream()
                        .collect(toUnmodifiableMap(NetworkRows::table, Function.identity()));
    }

    List<CarriedTable> of(NetworkId network) {
        List<CarriedTable> tables = new ArrayList<>();
        inOrder(tablesOf(network.schema())).forEach(table -> tables.add(ofNetwork(table)));
        Map<String, Table> ofHub = tablesOf(HUB);
        ofHub.keySet().retainAll(declared.keySet());
        if (ofHub.size() != declared.size()) {
            throw new IllegalStateException("declared, but not there: " + declared.keySet());
        }
        inOrder(ofHub).forEach(table -> tables.add(ofHub(table, declared.get(table.name()))));
        return tables;
    }

    private CarriedTable ofNetwork(Table table) {
        OwnTable known = own.get(table.name());
        String content = known == null ? null : known.content();
        return new CarriedTable(
                "network/" + table.name() + ".jsonl",
                CarriedTable.quoted(table.name()),
                table.columns().stream().filter(column -> !column.equals(content)).toList(),
                table.order(),
                "true",
                known == null ? Set.of() : known.accounts(),
                Map.of(),
                content == null ? null : new CarriedTable.Files(table.key().getFirst(), content));
    }

    private static CarriedTable ofHub(Table table, @Nullable NetworkRows rows) {
        if (rows == null) {
            throw new IllegalStateException("not declared: " + table.name());
        }
        return new CarriedTable(
                "hub/" + table.name() + ".jsonl",
                HUB + "." + CarriedTable.quoted(table.name()),
                table.columns().stream()
                        .filter(column -> !rows.local().containsKey(column))
                        .toList(),
                table.order(),
                rows.belonging(),
                rows.accounts(),
                rows.local(),
                null);
    }

    private Map<String, Table> tablesOf(String schema) {
        Map<String, Table> tables = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select c.relname as name,
                            array(select a.attname::text from pg_attribute a
                                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                                    and a.attgenerated = ''
                                  order by a.attname collate "C") as columns,
                            array(select a.attname::text
                                  from pg_index i
                                  cross join unnest(i.indkey) with ordinality k (attnum, position)
                                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                  where i.indrelid = c.oid and i.indisprimary
                                  order by k.position) as key,
                            array(select quote_ident(a.attname)
                                      || case when a.attcollation <> 0 then ' collate "C"' else '' end
                                  from pg_index i
                                  cross join unnest(i.indkey) with ordinality k (attnum, position)
                                  join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                  where i.indrelid = c.oid and i.indisprimary
                                  order by k.position) as ordered,
                            array(select distinct r.relname::text
                                  from pg_constraint f join pg_class r on r.oid = f.confrelid
                                  where f.conrelid = c.oid and f.contype = 'f'
                                    and f.confrelid <> f.conrelid) as needs
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = :schema and c.relkind in ('r', 'p')
                          and c.relname not in ('databasechangelog', 'databasechangeloglock')
                        order by c.relname collate "C"
                        """)
                .param("schema", schema)
                .query(
                        (row, _) ->
                                new Table(
                                        row.getString("name"),
                                        texts(row.getArray("columns")),
                                        texts(row.getArray("key")),
                                        texts(row.getArray("ordered")),
                                        Set.copyOf(texts(row.getArray("needs")))))
                .list()
                .forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<Table> inOrder(Map<String, Table> tables) {
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (ordered.size() < tables.size()) {
            List<Table> next =
                    tables.values().stream()
                            .filter(table -> !done.contains(table.name()))
                            .filter(
                                    table ->
                                            table.needs().stream()
                                                    .filter(tables::containsKey)
                                                    .allMatch(done::contains))
                            .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle");
            }
            next.forEach(table -> done.add(table.name()));
            ordered.addAll(next);
        }
        return ordered;
    }

    /** As the database's catalogue has it. */
    private record Table(
            String name,
            List<String> columns,
            List<String> key,
            List<String> ordered,
            Set<String> needs) {

        String order() {
            if (ordered.isEmpty()) {
                throw new IllegalStateException("a table without a primary key: " + name);
            }
            return String.join(", ", ordered);
        }
    }
}
