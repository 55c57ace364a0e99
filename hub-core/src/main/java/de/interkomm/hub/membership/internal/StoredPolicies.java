package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.membership.spi.DeclaredPolicy;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The policies coordinators have saved: versions are added and never changed. */
@Component
class StoredPolicies {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RowMapper<Stored> ROWS = (row, _) -> stored(row);

    private final JdbcClient jdbc;

    StoredPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the version after the one it is based on.
     *
     * @param author {@code null} for a founding file
     * @return whether nobody else has added that version before
     */
    boolean add(
            NetworkId network,
            int basedOn,
            DeclaredPolicy policy,
            @Nullable AccountId author,
            Instant at,
            String note) {
        return jdbc.sql(
                                """
                                insert into hub.membership_policy
                                       (network_id, version, policy, author, at, note)
                                values (:network, :version, :policy::jsonb, :author, :at, :note)
                                on conflict do nothing
                                """)
                        .param("network", network.value())
                        .param("version", basedOn + 1)
                        .param("policy", JSON.writeValueAsString(PolicyFormat.write(policy)))
                        .param("author", author == null ? null : author.value())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .update()
                == 1;
    }

    /** Changes with every version added, by whichever node. */
    String revision() {
        return jdbc.sql("select count(*) || ' ' || max(at) from hub.membership_policy")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The version in force of every network that has one. */
    List<Stored> inForce() {
        return jdbc.sql(
                        """
                        select distinct on (network_id) * from hub.membership_policy
                        order by network_id, version desc
                        """)
                .query(ROWS)
                .list();
    }

    /** The newest first. */
    List<Stored> of(NetworkId network) {
        return jdbc.sql(
                        """
                        select * from hub.membership_policy where network_id = ?
                        order by version desc
                        """)
                .param(network.value())
                .query(ROWS)
                .list();
    }

    Optional<Stored> find(NetworkId network, int version) {
        return jdbc.sql(
                        """
                        select * from hub.membership_policy where network_id = ? and version = ?
                        """)
                .params(network.value(), version)
                .query(ROWS)
                .optional();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        UUID author = row.getObject("author", UUID.class);
        return new Stored(
                new NetworkId(row.getString("network_id")),
                row.getInt("version"),
                JSON.readValue(row.getString("policy"), Map.class),
                author == null ? null : new AccountId(author),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                row.getString("note"));
    }

    /**
     * A version as it is stored.
     *
     * @param written in the form of {@link PolicyFormat}
     */
    record Stored(
            NetworkId network,
            int version,
            Map<?, ?> written,
            @Nullable AccountId author,
            Instant at,
            String note) {}
}
