package de.interkomm.hub.network;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.HubCoreApplication;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class FoundCommandModuleTests {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void theGuidesFileFoundsItsNetworkOnceAndMistakesAreSaidWithTheirLines() throws IOException {
        Login database = TestDatabaseServer.newDatabase();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "founding.md")));
        assertThat(example.find()).isTrue();
        String file = file("ikone-ds.yaml", example.group(1));

        Outcome founded = run(file, database);
        assertThat(founded.output())
                .isEqualTo(
                        "ikone-ds: founded, http://localhost:8080/networks/ikone-ds"
                                + System.lineSeparator());
        assertThat(founded.status()).isEqualTo(FoundCommand.DONE);
        assertThat(
                        database.jdbc()
                                .queryForObject(
                                        "select kind || ' ' || state from hub.network where id ="
                                                + " 'ikone-ds'",
                                        String.class))
                .isEqualTo("DECLARED OPEN");
        assertThat(
                        database.jdbc()
                                .queryForList(
                                        "select listener_id from hub.event_publication"
                                                + " where completion_date is null",
                                        String.class))
                .as("left undone when the process ends")
                .isEmpty();

        String broken = file("broken.yaml", "network: ikone-ds\ntone: thou\n");
        Outcome refused = run(broken, database);
        assertThat(refused.status()).isEqualTo(FoundCommand.REFUSED);
        assertThat(refused.output())
                .contains(broken + ":1: name: “name” is missing.")
                .contains(broken + ":1: network: The id “ikone-ds” is taken.")
                .endsWith(
                        broken
                                + ":2: tone: “thou” is not among the choices: Sie, du."
                                + System.lineSeparator());
    }

    @Test
    void withoutAFileNothingIsDone() {
        assertThat(run("nowhere.yaml", null).status()).isEqualTo(FoundCommand.MISUSED);
    }

    @Test
    void withoutADatabaseNothingIsDoneAndOneLineSaysWhy() throws IOException {
        String file = file("any.yaml", "network: any\n");
        assertThat(run(file, null))
                .isEqualTo(
                        new Outcome(
                                FoundCommand.MISUSED,
                                "No database is named: set SPRING_DATASOURCE_URL."
                                        + System.lineSeparator()));
        Outcome unreachable =
                run(file, new Login("jdbc:postgresql://localhost:1/nowhere", "nobody", "nothing"));
        assertThat(unreachable.status()).isEqualTo(FoundCommand.MISUSED);
        assertThat(unreachable.output().lines())
                .singleElement()
                .asString()
                .startsWith("The hub does not start: ");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Outcome run(String file, @Nullable Login database) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        int status =
                database == null
                        ? FoundCommand.run(HubCoreApplication.class, out, file)
                        : FoundCommand.run(
                                HubCoreApplication.class,
                                out,
                                file,
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password(),
                                // As it is when nobody sets it.
                                "--hub.base-url=http://localhost:${server.port:8080}");
        return new Outcome(status, output.toString(StandardCharsets.UTF_8));
    }

    private record Outcome(int status, String output) {}
}
