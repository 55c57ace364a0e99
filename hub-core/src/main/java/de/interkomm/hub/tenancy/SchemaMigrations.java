package de.interkomm.hub.tenancy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings every schema up to date: first the hub's, then the networks'.
 *
 * <p>One query tells which networks are behind, so a start does not grow with their number. A
 * network that cannot be migrated is closed with the reason, the others go on. One node migrates at
 * a time.
 *
 * <p>A node without the owner's login only looks: it does not start on a hub that is behind, and
 * closes networks that are, until somebody has migrated them.
 */
@Component
class SchemaMigrations implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);

    private final OwnerDatabase database;
    private final Changelog hub;
    private final Changelog network;
    private boolean mayMigrate = true;

    /** Later ones do not count: a newer version migrates while nodes of this one still serve. */
    private Set<NetworkId> behindAtStart = Set.of();

    SchemaMigrations(OwnerDatabase database, Changelogs changelogs) {
        this.database = database;
        this.hub = changelogs.hub();
        this.network = changelogs.network();
    }

    @Override
    public void afterPropertiesSet() {
        mayMigrate = database.mayMigrate();
        if (mayMigrate) {
            migrate(List.of(), _ -> {});
        } else {
            database.reading(this::look);
        }
    }

    /**
     * Migrates the hub and every network that is behind, and tells how each went.
     *
     * @param wanted founded if they are not there yet
     */
    void migrate(Collection<NetworkId> wanted, Consumer<NetworkSchemas.State> told) {
        database.exclusively(
                connection -> {
                    prepareRoles(connection);
                    prepareSchema(connection, Schemas.HUB);
                    hub.update(connection, Schemas.HUB);
                    OwnerDatabase.template(connection)
                            .update(
                                    """
                                    insert into hub.schema_fingerprint (fingerprint, migrated_at)
                                    values (?, now())
                                    on conflict (only_row) do update set
                                        fingerprint = excluded.fingerprint,
                                        migrated_at = excluded.migrated_at
                                    """,
                                    hub.fingerprint());
                    wanted.forEach(each -> enter(connection, each));
                    for (NetworkId behind : networksBehind(connection)) {
                        told.accept(migrated(connection, behind));
                    }
                });
    }

    /**
     * @throws SchemasBehind if the hub cannot do with its own schema
     */
    private void look(Connection connection) {
        if (!hubIsCurrent(OwnerDatabase.template(connection))) {
            throw new SchemasBehind(database.login());
        }
        behindAtStart = Set.copyOf(networksBehind(connection));
        behindAtStart.forEach(
                behind ->
                        log.error(
                                "Network {} is closed on this node until it is migrated by the"
                                    + " command `migrate` of this version: its schema is not the"
                                    + " one this version needs, and the login {} may not change it",
                                behind,
                                database.login()));
    }

    private boolean hubIsCurrent(JdbcTemplate jdbc) {
        Boolean known =
                jdbc.queryForObject(
                        "select exists (select from pg_catalog.pg_class c join"
                            + " pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname"
                            + " = ? and c.relname = 'schema_fingerprint')",
                        Boolean.class,
                        Schemas.HUB);
        return Boolean.TRUE.equals(known)
                && jdbc.queryForList("select fingerprint from hub.schema_fingerprint", String.class)
                        .contains(hub.fingerprint());
    }

    /**
     * Whether this node cannot do with the network's schema as it is.
     *
     * @param fingerprint the schema has now
     */
    boolean isBehind(NetworkId checked, String fingerprint) {
        return behindAtStart.contains(checked) && !fingerprint.equals(network.fingerprint());
    }

    NetworkSchemas.Version version() {
        return new NetworkSchemas.Version(hub.fingerprint(), network.fingerprint());
    }

    /** Whether this node has the owner's login. */
    boolean mayMigrate() {
        return mayMigrate;
    }

    void found(NetworkId founded) {
        if (!mayMigrate) {
            throw new IllegalStateException(
                    "Network %s has no schema, and the login %s may not make one: run the command `migrate`"
                            .formatted(founded, database.login()));
        }
        database.exclusively(
                connection -> {
                    enter(connection, founded);
                    // Another node may have founded it while we waited for the lock.
                    if (networksBehind(connection).contains(founded)
                            && !migrated(connection, founded).isOpen()) {
                        throw new IllegalStateException(
                                "Network " + founded + " could not be set up");
                    }
                });
    }

    /** All tables of a schema, as only who owns them may. */
    void analyze(NetworkId filled) {
        database.reading(
                connection -> {
                    JdbcTemplate jdbc = OwnerDatabase.template(connection);
                    String tables =
                            jdbc.queryForObject(
                                    """
                                    select string_agg(c.oid::regclass::text, ', ')
                                    from pg_catalog.pg_class c
                                    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                                    where n.nspname = ? and c.relkind = 'r'
                                    """,
                                    String.class,
                                    filled.schema());
                    jdbc.execute("analyze " + tables);
                });
    }

    private static void enter(Connection connection, NetworkId founded) {
        OwnerDatabase.template(connection)
                .update(
                        "insert into hub.network_schema (id, fingerprint, failure)"
                                + " values (?, '', 'being founded') on conflict do nothing",
                        founded.value());
    }

    private List<NetworkId> networksBehind(Connection connection) {
        return OwnerDatabase.template(connection)
                .query(
                        "select id from hub.network_schema where fingerprint <> ? order by id",
                        (row, _) -> new NetworkId(row.getString(1)),
                        network.fingerprint());
    }

    private NetworkSchemas.State migrated(Connection connection, NetworkId behind) {
        JdbcTemplate jdbc = OwnerDatabase.template(connection);
        try {
            prepareSchema(connection, behind.schema());
            network.update(connection, behind.schema());
            jdbc.update(
                    "update hub.network_schema set fingerprint = ?, failure = null, migrated_at ="
                            + " now() where id = ?",
                    network.fingerprint(),
                    behind.value());
            return new NetworkSchemas.State(behind, null);
        } catch (RuntimeException e) {
            log.error("Network {} could not be migrated and stays closed", behind, e);
            String failure = String.valueOf(e.getMessage());
            jdbc.update(
                    "update hub.network_schema set failure = ? where id = ?",
                    failure,
                    behind.value());
            return new NetworkSchemas.State(behind, failure);
        }
    }

    private void prepareRoles(Connection connection) {
        JdbcTemplate jdbc = OwnerDatabase.template(connection);
        // Roles belong to the whole server: another hub's node may be creating the same one right
        // now.
        jdbc.execute(
                """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then
                    create role %1$s nologin;
                  end if;
                exception when duplicate_object or unique_violation then null;
                end $$\
                """
                        .formatted(Schemas.APPLICATION_ROLE));
        String login = database.applicationLogin();
        Boolean member =
                jdbc.queryForObject(
                        "select pg_has_role(?, ?, 'member')",
                        Boolean.class,
                        login,
                        Schemas.APPLICATION_ROLE);
        if (!Boolean.TRUE.equals(member)) {
            jdbc.execute("grant %s to %s".formatted(Schemas.APPLICATION_ROLE, quoted(login)));
        }
        jdbc.execute("create schema if not exists " + Schemas.NOWHERE);
        jdbc.execute(
                "grant usage on schema %s to %s"
                        .formatted(Schemas.NOWHERE, Schemas.APPLICATION_ROLE));
    }

    private static void prepareSchema(Connection connection, String schema) {
        JdbcTemplate jdbc = OwnerDatabase.template(connection);
        jdbc.execute("create schema if not exists " + schema);
        jdbc.execute("grant usage on schema %s to %s".formatted(schema, Schemas.APPLICATION_ROLE));
        jdbc.execute(
                "alter default privileges in schema %s grant select, insert, update, delete on tables to %s"
                        .formatted(schema, Schemas.APPLICATION_ROLE));
        jdbc.execute(
                "alter default privileges in schema %s grant usage, select on sequences to %s"
                        .formatted(schema, Schemas.APPLICATION_ROLE));
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
