package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;

import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Two logins, as in production: one that owns, one that may only read and write rows. */
class DatabaseRolesModuleTests {

    private static final NetworkId NETWORK = new NetworkId("guarded");
    private static final String NOT_ALLOWED = "42501";

    private static Login database;
    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void start() {
        database = TestDatabaseServer.newDatabase();
        // Roles are the server's, so other tests may have made this one before.
        new SchemaMigrations(
                        new OwnerDatabase(
                                TestDatabaseServer.newDatabase(), new OwnerProperties(null, null)),
                        new Changelogs(new DefaultResourceLoader()))
                .afterPropertiesSet();
        JdbcTemplate superuser = database.jdbc();
        superuser.execute("create role test_owner login password 'owner'");
        superuser.execute("create role test_node login password 'node'");
        superuser.execute("grant hub_application to test_owner with admin option");
        superuser.execute(
                "alter database %s owner to test_owner"
                        .formatted(
                                superuser.queryForObject(
                                        "select current_database()", String.class)));
        node =
                TenancyNode.start(
                        new Login(database.jdbcUrl(), "test_node", "node"),
                        "--hub.database.owner.username=test_owner",
                        "--hub.database.owner.password=owner");
        node.getBean(NetworkSchemas.class).found(NETWORK);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void theApplicationReadsAndWritesRows() {
        NetworkScope.run(
                NETWORK,
                () -> {
                    Notes notes = node.getBean(Notes.class);
                    notes.write(NETWORK, "allowed");
                    assertThat(notes.texts()).contains("allowed");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table hub.intruder ()",
                "create table net_guarded.intruder ()",
                "create table hub_nowhere.intruder ()",
                "create schema intruder",
                "drop table net_guarded.note",
                "alter table hub.shared_note add intruder text",
                "truncate net_guarded.note",
                "drop schema net_guarded cascade",
                "insert into hub.network_schema (id, fingerprint) values ('intruder', '')",
                "update hub.network_schema set failure = 'closed by an intruder'",
                "delete from hub.network_schema",
                "select * from hub.databasechangelog",
                "delete from net_guarded.databasechangelog",
                "set role test_owner",
                "alter role test_node superuser"
            })
    void whatOnlyTheOwnerMayTheApplicationMayNot(String statement) {
        assertNotAllowed(statement);
        assertNotAllowed("reset role; " + statement);
    }

    @Test
    void anOwnerThatMayNotMakeRolesDoesWithTheOnesThereAre() {
        assertThat(
                        database.jdbc()
                                .queryForObject(
                                        "select rolcreaterole or rolsuper from pg_roles where"
                                                + " rolname = 'test_owner'",
                                        Boolean.class))
                .isFalse();
        node.getBean(SchemaMigrations.class).afterPropertiesSet();
    }

    private static void assertNotAllowed(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(statement))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(NOT_ALLOWED));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = node.getBean(HikariDataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
            } finally {
                connection.rollback();
            }
        }
    }
}
