package de.interkomm.hub.network.internal;

import de.interkomm.hub.network.NetworkSettings;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.SettingsVersion;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of the hub's networks. Whatever changes one gives it the hub's next revision. */
@Component
class NetworkRegistry {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ROW =
            """
            select n.id, n.address, n.state, n.structure, n.settings_version, s.settings,
                array(select a.name from hub.network_address a where a.network = n.id)
                    || n.id as names
            from hub.network n
            left join hub.network_settings s
              on s.network = n.id and s.version = n.settings_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Empty to a transaction that changes networks itself: what it has not committed is nobody's to
     * know.
     */
    Optional<Long> committedRevision() {
        return jdbc.sql(
                        """
                        select revision from hub.network_revision
                        where xmin is distinct from pg_current_xact_id_if_assigned()::xid
                        """)
                .query(Long.class)
                .optional();
    }

    /** By {@code network_by_revision_idx} and the primary key of the settings. */
    List<Row> changedAfter(long revision) {
        return jdbc.sql(ROW + "where n.revision > ?")
                .param(revision)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<Row> row(NetworkId network) {
        return jdbc.sql(ROW + "where n.id = ?")
                .param(network.value())
                .query((row, _) -> row(row))
                .optional();
    }

    @Transactional
    public void addCoded(NetworkId network) {
        if (find(network).isEmpty()) {
            insert(network, null);
        }
    }

    /**
     * @return whether the id was free
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean addDeclared(NetworkId network, Structure structure) {
        return insert(network, structure);
    }

    private boolean insert(NetworkId network, @Nullable Structure structure) {
        return jdbc.sql(
                                """
                                insert into hub.network
                                    (id, address, kind, structure, founded_at, revision)
                                select :id, :id, :kind, cast(:structure as jsonb), :now, :revision
                                where not exists
                                    (select from hub.network_address where name = :id)
                                on conflict do nothing
                                """)
                        .param("id", network.value())
                        .param("kind", structure == null ? "CODED" : "DECLARED")
                        .param(
                                "structure",
                                structure == null ? null : JSON.writeValueAsString(structure))
                        .param("now", now())
                        .param("revision", nextRevision())
                        .update()
                == 1;
    }

    Optional<NetworkState> find(NetworkId network) {
        return jdbc.sql("select state from hub.network where id = ?")
                .param(network.value())
                .query((row, _) -> NetworkState.valueOf(row.getString(1)))
                .optional();
    }

    /** Since when it is in the state it is in; {@code null} if nobody wrote that down. */
    @Nullable Instant stateSince(NetworkId network) {
        return jdbc.sql("select state_since from hub.network where id = ?")
                .param(network.value())
                .query(
                        (row, _) -> {
                            OffsetDateTime since = row.getObject(1, OffsetDateTime.class);
                            return Optional.ofNullable(since).map(OffsetDateTime::toInstant);
                        })
                .optional()
                .flatMap(since -> since)
                .orElse(null);
    }

    /** Holds the network's row against other changes, and tells its state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Locked> lock(NetworkId network) {
        return jdbc.sql(
                        "select state, address, settings_version from hub.network where id = ? for"
                                + " update")
                .param(network.value())
                .query(
                        (row, _) ->
                                new Locked(
                                        NetworkState.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getInt(3)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setState(NetworkId network, NetworkState state) {
        jdbc.sql(
                        "update hub.network set state = ?, state_since = ?, revision = ? where id ="
                                + " ?")
                .params(state.name(), now(), nextRevision(), network.value())
                .update();
    }

    /**
     * Gives the network the address, if no other network has or ever had it.
     *
     * @return whether it did
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(NetworkId network, String address) {
        long revision = nextRevision();
        if (isNameOfAnother(network, address)) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into hub.network_address (name, network, taken_at)
                        values (:name, :network, :now) on conflict (name) do nothing
                        """)
                .param("name", address)
                .param("network", network.value())
                .param("now", now())
                .update();
        jdbc.sql("update hub.network set address = ?, revision = ? where id = ?")
                .params(address, revision, network.value())
                .update();
        return true;
    }

    /** Whether another network goes, or ever went, by the name, or has it as its id. */
    boolean isNameOfAnother(NetworkId network, String name) {
        return jdbc.sql(
                        """
                        select exists (select from hub.network where id = :name and id <> :network)
                            or exists (select from hub.network_address
                                       where name = :name and network <> :network)
                        """)
                .param("name", name)
                .param("network", network.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether nobody has changed, closed or moved the network since its module brought it. */
    boolean isUntouched(NetworkId network) {
        return jdbc.sql(
                        """
                        select exists (
                            select from hub.network n
                            where n.id = :id and n.kind = 'CODED' and n.state = 'OPEN'
                              and n.address = n.id and n.settings_version = 0
                              and not exists (select from hub.network_address a where a.network = n.id)
                              and not exists (select from hub.network_settings s where s.network = n.id))
                        """)
                .param("id", network.value())
                .query(Boolean.class)
                .single();
    }

    void removeUntouched(NetworkId network) {
        jdbc.sql("delete from hub.network where id = ?").param(network.value()).update();
    }

    /** From here on no other network changes until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn() {
        nextRevision();
    }

    /** Lets all nodes read the network's row anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showAnew(NetworkId network) {
        jdbc.sql("update hub.network set revision = ? where id = ?")
                .params(nextRevision(), network.value())
                .update();
    }

    /** Keeps the settings as the next version, which holds from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SettingsVersion save(
            NetworkId network,
            int version,
            NetworkSettings settings,
            @Nullable UUID authorId,
            @Nullable String author) {
        OffsetDateTime at = now();
        jdbc.sql(
                        """
                        insert into hub.network_settings
                            (network, version, settings, author_id, author, at)
                        values (:network, :version, cast(:settings as jsonb), :authorId, :author, :at)
                        """)
                .param("network", network.value())
                .param("version", version)
                .param("settings", JSON.writeValueAsString(settings))
                .param("authorId", authorId)
                .param("author", author)
                .param("at", at)
                .update();
        jdbc.sql("update hub.network set settings_version = ?, revision = ? where id = ?")
                .params(version, nextRevision(), network.value())
                .update();
        return new SettingsVersion(version, settings, author, at.toInstant());
    }

    /** The latest first. */
    List<SettingsVersion> versions(NetworkId network) {
        return jdbc.sql(
                        """
                        select version, settings, author, at from hub.network_settings
                        where network = ? order by version desc
                        """)
                .param(network.value())
                .query(
                        (row, _) ->
                                new SettingsVersion(
                                        row.getInt("version"),
                                        settings(row.getString("settings")),
                                        row.getString("author"),
                                        instant(row)))
                .list();
    }

    /** Takes the lock that puts all changes of networks into one order. */
    private long nextRevision() {
        return jdbc.sql(
                        "update hub.network_revision set revision = revision + 1 returning"
                                + " revision")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        String structure = row.getString("structure");
        String settings = row.getString("settings");
        return new Row(
                new NetworkId(row.getString("id")),
                row.getString("address"),
                Stream.of((String[]) row.getArray("names").getArray()).distinct().toList(),
                NetworkState.valueOf(row.getString("state")),
                structure == null ? null : JSON.readValue(structure, Structure.class),
                row.getInt("settings_version"),
                settings == null ? null : settings(settings));
    }

    private static NetworkSettings settings(String json) {
        return JSON.readValue(json, NetworkSettings.class);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    /**
     * @param names it ever had in addresses, its id among them
     * @param structure {@code null} for a coded network, whose module knows it
     * @param settings {@code null} while nobody has changed what the module says
     */
    record Row(
            NetworkId id,
            String address,
            List<String> names,
            NetworkState state,
            @Nullable Structure structure,
            int version,
            @Nullable NetworkSettings settings) {}

    /** What must not change while somebody changes the network. */
    record Locked(NetworkState state, String address, int version) {}
}
