package de.interkomm.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.tenancy.MigrateCommand;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;

class VerifyAuditCommandModuleTests {

    @Test
    void intactTrailsAreSaidToBeAndATamperedRowIsNamed() {
        Login database = TestDatabaseServer.newDatabase();
        String[] settings = {
            "--spring.datasource.url=" + database.jdbcUrl(),
            "--spring.datasource.username=" + database.username(),
            "--spring.datasource.password=" + database.password()
        };
        MigrateCommand.run(new PrintStream(OutputStream.nullOutputStream()), List.of(), settings);
        JdbcClient jdbc = JdbcClient.create(database.jdbc());
        TrailKeeper keeper = new TrailKeeper(jdbc, JsonMapper.shared(), Clock.systemUTC());
        for (String label : new String[] {"first", "second"}) {
            keeper.keep(
                    new ActionTaken(null, null, null, "register.imported", "1", label, Map.of()));
        }

        Outcome intact = run(settings);
        assertThat(intact.status()).isEqualTo(VerifyAuditCommand.INTACT);
        assertThat(intact.output())
                .matches("the hub: intact, entries: 2, newest hash: \\p{XDigit}{64}\n");

        jdbc.sql("update hub.audit_entry set object = '2' where number = 1").update();
        assertThat(run(settings))
                .isEqualTo(
                        new Outcome(
                                VerifyAuditCommand.TAMPERED,
                                "the hub: TAMPERED at entry 1: it was changed\n"));
    }

    @Test
    void aDatabaseThatIsNotNamedIsAskedFor() {
        assertThat(run())
                .isEqualTo(
                        new Outcome(
                                VerifyAuditCommand.NO_DATABASE,
                                "No database is named: set SPRING_DATASOURCE_URL.\n"));
    }

    private static Outcome run(String... settings) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status =
                VerifyAuditCommand.run(
                        new PrintStream(output, true, StandardCharsets.UTF_8), settings);
        return new Outcome(
                status,
                output.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private record Outcome(int status, String output) {}
}
