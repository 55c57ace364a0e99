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

/** The rows of the hub's networks. Whatever changes one gives it the hub's next revision. */
@Component
class NetworkRegistry {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;

    NetworkRegistry(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long revision() {
        return jdbc.sql("select revision from hub.network_revision").query(Long.class).single();
    }

    /** By {@code network_by_revision_idx} and the primary key of the settings. */
    List<Row> changedAfter(long revision) {
        return jdbc.sql(
                        """
                        select n.id, n.state, n.structure, n.settings_version, s.settings
                        from hub.network n
                        left join hub.network_settings s
                          on s.network = n.id and s.version = n.settings_version
                        where n.revision > ?
                        """)
                .param(revision)
                .query((row, _) -> row(row))
                .list();
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
                                insert into hub.network (id, kind, structure, founded_at, revision)
                                values (:id, :kind, cast(:structure as jsonb), :now, :revision)
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

    /** Holds the network's row against other changes, and tells its state. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Locked> lock(NetworkId network) {
        return jdbc.sql("select state, settings_version from hub.network where id = ? for update")
                .param(network.value())
                .query(
                        (row, _) ->
                                new Locked(NetworkState.valueOf(row.getString(1)), row.getInt(2)))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void setState(NetworkId network, NetworkState state) {
        jdbc.sql("update hub.network set state = ?, revision = ? where id = ?")
                .params(state.name(), nextRevision(), network.value())
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
     * @param structure {@code null} for a coded network, whose module knows it
     * @param settings {@code null} while nobody has changed what the module says
     */
    record Row(
            NetworkId id,
            NetworkState state,
            @Nullable Structure structure,
            int version,
            @Nullable NetworkSettings settings) {}

    /** What must not change while somebody changes the network. */
    record Locked(NetworkState state, int version) {}
}
