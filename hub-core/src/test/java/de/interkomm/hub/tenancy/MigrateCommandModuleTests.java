package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class MigrateCommandModuleTests {

    @Test
    void anEmptyDatabaseGetsTheHub() {
        Login database = TestDatabaseServer.newDatabase();

        Outcome outcome = run(TenancyNode.arguments(database));

        assertThat(outcome)
                .isEqualTo(
                        new Outcome(
                                MigrateCommand.DONE,
                                "The hub is up to date; networks migrated: 0, failed: 0\n"));
        assertThat(
                        database.jdbc()
                                .queryForObject(
                                        "select count(*) from hub.network_schema", Long.class))
                .isZero();
    }

    @Test
    void networksOfTheHubAreFounded() {
        Login database = TestDatabaseServer.newDatabase();
        List<NetworkId> networks = List.of(new NetworkId("one"), new NetworkId("other"));

        Outcome outcome = run(networks, TenancyNode.arguments(database));

        assertThat(outcome.output().lines())
                .containsExactly(
                        "one: migrated",
                        "other: migrated",
                        "The hub is up to date; networks migrated: 2, failed: 0");
        assertThat(run(networks, TenancyNode.arguments(database)).output())
                .isEqualTo("The hub is up to date; networks migrated: 0, failed: 0\n");
    }

    @Test
    void eachNetworkThatWasBehindGetsALineAndOneThatFailedMakesTheCommandFail() {
        Login database = TestDatabaseServer.newDatabase();
        run(TenancyNode.arguments(database));
        database.jdbc()
                .update(
                        "insert into hub.network_schema (id, fingerprint) values ('able', 'older'),"
                                + " ('broken', 'older')");
        database.jdbc().execute("create schema net_broken");
        database.jdbc().execute("create table net_broken.note ()");

        Outcome outcome = run(TenancyNode.arguments(database));

        assertThat(outcome.status()).isEqualTo(MigrateCommand.NETWORKS_FAILED);
        assertThat(outcome.output().lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .contains("able: migrated")
                .anyMatch(line -> line.startsWith("broken: failed, stays closed: "))
                .last()
                .isEqualTo("The hub is up to date; networks migrated: 1, failed: 1");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidInOneLine() {
        Outcome outcome =
                run(
                        "--spring.datasource.url=jdbc:postgresql://localhost:1/hub?sslpassword=secret",
                        "--spring.datasource.username=hub",
                        "--spring.datasource.password=hub");

        assertThat(outcome.status()).isEqualTo(MigrateCommand.NO_DATABASE);
        assertThat(outcome.output().lines())
                .singleElement()
                .asString()
                .startsWith("The database cannot be reached as its owner")
                .contains("jdbc:postgresql://localhost:1/hub")
                .doesNotContain("secret");
    }

    @Test
    void aDatabaseThatIsNotNamedIsAskedFor() {
        Outcome outcome = run();

        assertThat(outcome.status()).isEqualTo(MigrateCommand.NO_DATABASE);
        assertThat(outcome.output().lines())
                .containsExactly("No database is named: set SPRING_DATASOURCE_URL.");
    }

    private static Outcome run(String... arguments) {
        return run(List.of(), arguments);
    }

    private static Outcome run(List<NetworkId> networks, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status =
                MigrateCommand.run(
                        new PrintStream(output, true, StandardCharsets.UTF_8), networks, arguments);
        return new Outcome(
                status,
                output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private record Outcome(int status, String output) {}
}
