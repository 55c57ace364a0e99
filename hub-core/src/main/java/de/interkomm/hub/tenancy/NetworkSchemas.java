package de.interkomm.hub.tenancy;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The networks this hub has a schema for, and whether each may be entered. */
@Component
public class NetworkSchemas {

    private static final Logger log = LoggerFactory.getLogger(NetworkSchemas.class);

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final SchemaMigrations migrations;

    NetworkSchemas(JdbcClient jdbc, SchemaMigrations migrations) {
        this.jdbc = jdbc;
        this.migrations = migrations;
    }

    /**
     * Makes the network's schema and opens it, unless it is already there.
     *
     * @throws IllegalStateException if its migration failed, or this node may not migrate; the
     *     network then stays closed
     */
    public void found(NetworkId network) {
        if (find(network).isEmpty()) {
            migrations.found(network);
        }
    }

    /**
     * Has the database look at what a network's tables hold, once much has come in at once. It does
     * so by itself, but minutes later, and until then it goes by what it knows of empty tables:
     * some questions then take a thousand times as long. Nothing where this node is not the owner.
     */
    public void analyze(NetworkId network) {
        if (migrations.mayMigrate()) {
            migrations.analyze(network);
        }
    }

    /** Whether this node may make schemas at all, which takes the owner's login. */
    public boolean mayFound() {
        return migrations.mayMigrate();
    }

    /** What the schemas of a hub of this version look like. */
    public Version version() {
        return migrations.version();
    }

    public Optional<State> find(NetworkId network) {
        return jdbc.sql("select id, fingerprint, failure from hub.network_schema where id = ?")
                .param(network.value())
                .query(this::state)
                .optional();
    }

    /** All networks, by name. */
    public List<State> all() {
        return jdbc.sql("select id, fingerprint, failure from hub.network_schema order by id")
                .query(this::state)
                .list();
    }

    /**
     * The open networks that have the value in one of these columns: a hundred networks are asked
     * with one statement, so that a thousand take ten.
     *
     * @param columns by table, each with an index; both are names from the code, never from outside
     */
    public List<NetworkId> having(Map<String, Set<String>> columns, Object value) {
        List<NetworkId> open = all().stream().filter(State::isOpen).map(State::network).toList();
        List<NetworkId> found = new ArrayList<>();
        for (int from = 0; from < open.size(); from += AT_ONCE) {
            List<NetworkId> some = open.subList(from, Math.min(open.size(), from + AT_ONCE));
            String sql =
                    some.stream()
                            .map(
                                    network ->
                                            "select '"
                                                    + network
                                                    + "' where "
                                                    + in(network, columns))
                            .collect(joining(" union all "));
            jdbc.sql(sql).param("value", value).query(String.class).list().stream()
                    .map(NetworkId::new)
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * What a question yields in those of the networks that are open, by one statement.
     *
     * @param sql of one column of text, with {@code %1$s} for the schema of the network and {@code
     *     %2$s} for its name; written in the code, never from outside
     */
    public List<String> ask(
            Collection<NetworkId> networks, String sql, Map<String, Object> parameters) {
        String all =
                networks.stream()
                        .filter(network -> find(network).filter(State::isOpen).isPresent())
                        .map(network -> sql.formatted(network.schema(), network))
                        .collect(joining(" union all "));
        return all.isEmpty()
                ? List.of()
                : jdbc.sql(all).params(parameters).query(String.class).list();
    }

    private static String in(NetworkId network, Map<String, Set<String>> columns) {
        return columns.entrySet().stream()
                .flatMap(
                        table ->
                                table.getValue().stream()
                                        .map(
                                                column ->
                                                        "exists (select from %s.%s where %s = :value)"
                                                                .formatted(
                                                                        network.schema(),
                                                                        table.getKey(),
                                                                        column)))
                .collect(joining(" or "));
    }

    private State state(ResultSet row, int number) throws SQLException {
        NetworkId network = new NetworkId(row.getString("id"));
        return migrations.isBehind(network, row.getString("fingerprint"))
                ? new State(network, "waits for its migration")
                : new State(network, row.getString("failure"));
    }

    /**
     * Does the job in every open network in turn; one that fails is logged and does not stop the
     * rest.
     */
    public void inEach(Consumer<NetworkId> job) {
        all().stream()
                .filter(State::isOpen)
                .map(State::network)
                .forEach(network -> run(job, network));
    }

    private static void run(Consumer<NetworkId> job, NetworkId network) {
        try {
            NetworkScope.run(network, () -> job.accept(network));
        } catch (RuntimeException e) {
            log.error("A job failed in network {}", network, e);
        }
    }

    /**
     * @param failure why its last migration failed, or that this node waits for it; {@code null}
     *     when the network is open
     */
    public record State(NetworkId network, @Nullable String failure) {

        public boolean isOpen() {
            return failure == null;
        }
    }

    /**
     * Fingerprints of the changes that lead to today's schemas; two hubs with the same ones
     * understand each other's rows.
     *
     * @param hub of the shared schema
     * @param network of the schema every network has
     */
    public record Version(String hub, String network) {}
}
