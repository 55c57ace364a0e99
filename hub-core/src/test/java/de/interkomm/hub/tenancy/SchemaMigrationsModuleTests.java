package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class SchemaMigrationsModuleTests {

    private Login database;
    private JdbcTemplate jdbc;
    private SchemaMigrations migrations;
    private NetworkSchemas schemas;

    @BeforeEach
    void emptyDatabase() {
        database = TestDatabaseServer.newDatabase();
        jdbc = database.jdbc();
        migrations = migrations(database);
        schemas = new NetworkSchemas(JdbcClient.create(jdbc), migrations);
    }

    @Test
    void aFoundedNetworkIsOpenAndHasItsTables() {
        migrations.afterPropertiesSet();
        NetworkId network = found("founded");

        assertThat(schemas.find(network))
                .hasValueSatisfying(state -> assertThat(state.isOpen()).isTrue());
        assertThat(tables(network)).contains("note", "note_read");
    }

    @Test
    void aNetworkThatCannotBeMigratedIsClosedWithTheReasonWhileTheOthersRun() {
        migrations.afterPropertiesSet();
        NetworkId broken = new NetworkId("broken-one");
        jdbc.execute("create schema " + broken.schema());
        jdbc.execute("create table " + broken.schema() + ".note ()");

        assertThatIllegalStateException().isThrownBy(() -> schemas.found(broken));
        NetworkId whole = found("whole-one");

        assertThat(schemas.all())
                .filteredOn(NetworkSchemas.State::isOpen)
                .extracting(NetworkSchemas.State::network)
                .containsExactly(whole);
        assertThat(schemas.find(broken))
                .hasValueSatisfying(
                        state -> assertThat(state.failure()).contains("already exists"));
        List<NetworkId> visited = new ArrayList<>();
        schemas.inEach(visited::add);
        assertThat(visited).containsExactly(whole);
    }

    @Test
    void aLaterSuccessfulMigrationOpensANetworkAgain() {
        migrations.afterPropertiesSet();
        NetworkId broken = new NetworkId("broken-once");
        jdbc.execute("create schema " + broken.schema());
        jdbc.execute("create table " + broken.schema() + ".note ()");
        assertThatIllegalStateException().isThrownBy(() -> schemas.found(broken));

        assertThat(migrate()).extracting(NetworkSchemas.State::isOpen).containsExactly(false);
        jdbc.execute("drop table " + broken.schema() + ".note");
        assertThat(migrate()).extracting(NetworkSchemas.State::isOpen).containsExactly(true);

        assertThat(schemas.find(broken))
                .hasValueSatisfying(state -> assertThat(state.isOpen()).isTrue());
        assertThat(tables(broken)).contains("note", "note_read");
    }

    @Test
    void aNetworkWhoseFoundingWasInterruptedIsSetUpAtTheNextStart() {
        migrations.afterPropertiesSet();
        NetworkId half = new NetworkId("half-founded");
        jdbc.update(
                "insert into hub.network_schema (id, fingerprint, failure) values (?, '', 'being"
                        + " founded')",
                half.value());
        assertThat(schemas.find(half).orElseThrow().isOpen()).isFalse();

        migrations.afterPropertiesSet();

        assertThat(schemas.find(half).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void aChangedChangelogMigratesOnlyTheNetworksThatAreBehind() {
        migrations.afterPropertiesSet();
        NetworkId current = found("current");
        NetworkId behind = found("behind");
        drop(current);
        drop(behind);
        jdbc.update(
                "update hub.network_schema set fingerprint = 'older' where id = ?", behind.value());

        assertThat(migrate()).extracting(NetworkSchemas.State::network).containsExactly(behind);

        assertThat(tables(behind)).contains("note");
        assertThat(tables(current)).as("not even looked at").isEmpty();
    }

    @Test
    void anUpToDateStartAsksTheSameForThreeHundredNetworksAsForOne() throws SQLException {
        migrations.afterPropertiesSet();
        found("only-one");
        // Liquibase remembers in each process what it has seen up to date.
        statementsOfAStart();
        int forOne = statementsOfAStart();
        jdbc.update(
                """
                insert into hub.network_schema (id, fingerprint)
                select 'network-' || n, fingerprint
                  from hub.network_schema, generate_series(1, 299) as n
                """);

        assertThat(statementsOfAStart()).isEqualTo(forOne);
    }

    private int statementsOfAStart() throws SQLException {
        CountingDriver driver = new CountingDriver();
        DriverManager.registerDriver(driver);
        try {
            migrations(
                            new Login(
                                    CountingDriver.counted(database.jdbcUrl()),
                                    database.username(),
                                    database.password()))
                    .afterPropertiesSet();
        } finally {
            DriverManager.deregisterDriver(driver);
        }
        assertThat(driver.statements()).isPositive();
        return driver.statements();
    }

    @Test
    void aLockLeftByAKilledProcessDoesNotBlockTheNextStart() {
        migrations.afterPropertiesSet();
        NetworkId network = found("locked");
        for (String schema : List.of(Schemas.HUB, network.schema())) {
            jdbc.update(
                    "update %s.databasechangeloglock set locked = true, lockgranted = now(), lockedby = 'dead'"
                            .formatted(schema));
        }
        jdbc.update("update hub.network_schema set fingerprint = 'older'");

        assertThat(migrate()).extracting(NetworkSchemas.State::isOpen).containsExactly(true);
    }

    /** Or a hub that moved from a folder into a jar would run everything a second time. */
    @Test
    void aChangelogIsKnownByTheSameNameWhateverElseIsOnTheClassPath() throws IOException {
        URL[] workingFolder = {Path.of("").toUri().toURL()};
        try (URLClassLoader more = new URLClassLoader(workingFolder, getClass().getClassLoader())) {
            migrations(database, new DefaultResourceLoader(more)).afterPropertiesSet();
        }

        assertThat(jdbc.queryForList("select filename from hub.databasechangelog", String.class))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("db/changelog/hub/"));
        migrations.afterPropertiesSet();
    }

    @Test
    void twoNodesStartingAtOnceOnAnEmptyDatabaseBothComeUp()
            throws IOException, InterruptedException {
        List<Process> nodes =
                Stream.generate(
                                () ->
                                        TenancyNode.startProcess(
                                                TenancyNode.Founding.class, database))
                        .limit(2)
                        .toList();

        for (Process node : nodes) {
            String output =
                    new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(node.exitValue()).as(output).isZero();
        }
        assertThat(schemas.all())
                .containsExactly(new NetworkSchemas.State(TenancyNode.Founding.NETWORK, null));
    }

    private NetworkId found(String name) {
        NetworkId network = new NetworkId(name);
        schemas.found(network);
        return network;
    }

    private List<NetworkSchemas.State> migrate() {
        List<NetworkSchemas.State> states = new ArrayList<>();
        migrations.migrate(List.of(), states::add);
        return states;
    }

    private void drop(NetworkId network) {
        jdbc.execute("drop schema " + network.schema() + " cascade");
    }

    private List<String> tables(NetworkId network) {
        return jdbc.queryForList(
                "select tablename from pg_tables where schemaname = ?",
                String.class,
                network.schema());
    }

    private static SchemaMigrations migrations(Login login) {
        return migrations(login, new DefaultResourceLoader());
    }

    private static SchemaMigrations migrations(Login login, ResourceLoader resources) {
        return new SchemaMigrations(
                new OwnerDatabase(login, new OwnerProperties(null, null)),
                new Changelogs(resources));
    }
}
