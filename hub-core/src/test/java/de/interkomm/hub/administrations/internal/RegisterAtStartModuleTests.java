package de.interkomm.hub.administrations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import de.interkomm.hub.administrations.RegisterReport;
import de.interkomm.hub.administrations.RegisterReport.ChangeSort;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.RegisterRun.Phase;
import de.interkomm.hub.tenancy.MigrateCommand;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** Nodes that start on a database of their own, with the file the operator named or without one. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterAtStartModuleTests {

    /** After the day of the excerpt, whenever that is renewed. */
    private static final String LATER = "20991231";

    @TempDir Path folder;
    private Login database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void emptyHub() {
        database = TestDatabaseServer.newDatabase();
        jdbc = database.jdbc();
        int status =
                MigrateCommand.run(
                        new PrintStream(PrintStream.nullOutputStream()),
                        List.of(),
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
        assertThat(status).isEqualTo(MigrateCommand.DONE);
    }

    @Test
    void withoutAFileThereIsTheExcerpt() throws IOException {
        Node node = new Node(database);
        node.start("");
        assertThat(node.latest().fileName()).isEqualTo("excerpt.csv");
        assertThat(node.latest().phase()).isEqualTo(Phase.DONE);
        assertThat(node.administrations.isEmpty()).isFalse();
    }

    @Test
    void aNewerEditionIsImported() throws IOException {
        Node node = new Node(database);
        node.start(edition("edition.txt", LATER));

        assertThat(node.latest().fileName()).isEqualTo("edition.txt");
        assertThat(node.latest().phase()).isEqualTo(Phase.DONE);
        assertThat(node.administrations.asOf()).contains(LocalDate.of(2099, 12, 31));
    }

    @Test
    void theSameEditionIsSkippedWhateverItIsCalled() throws IOException {
        Node node = new Node(database);
        node.start(edition("edition.txt", LATER));
        int before = node.runs.latest(100).size();

        node.start(edition("edition.txt", LATER));
        new Node(database).start(edition("again.txt", LATER));

        assertThat(node.runs.latest(100)).hasSize(before);
    }

    @Test
    void anEditionOlderThanTheStoredOneIsRefused(CapturedOutput output) throws IOException {
        Node node = new Node(database);
        node.start(edition("later.txt", LATER));
        node.start(edition("earlier.txt", "20200101"));

        assertThat(node.latest().phase()).isEqualTo(Phase.REFUSED);
        assertThat(node.administrations.asOf()).contains(LocalDate.of(2099, 12, 31));
        assertThat(output)
                .containsPattern("ERROR .*earlier.txt is not imported: .*OLDER_THAN_STORED");
    }

    @Test
    void aWrongFileIsRefusedInOneLineAndTheHubGoesOnWithWhatItKnows(CapturedOutput output)
            throws IOException {
        Path wrong = folder.resolve("letter.txt");
        Files.writeString(wrong, "Sehr geehrte Damen und Herren,\nanbei das Verzeichnis.\n");
        Node node = new Node(database);
        node.start(wrong.toString());

        assertThat(output)
                .containsPattern("ERROR .*letter.txt is not imported: .*NOT_THE_REGISTER");
        assertThat(node.administrations.isEmpty()).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsSaidAndTheHubGoesOnWithWhatItKnows(CapturedOutput output)
            throws IOException {
        Node node = new Node(database);
        node.start(folder.resolve("missing.txt").toString());

        assertThat(output)
                .containsPattern("ERROR .*missing.txt is not imported: it cannot be read");
        assertThat(node.administrations.isEmpty()).isFalse();
    }

    @Test
    void twoNodesThatImportAtOnceLeaveOneRegister()
            throws IOException, InterruptedException, ExecutionException {
        new Node(database).start("");
        int before = rows();
        byte[] content = Files.readAllBytes(Path.of(edition("edition.txt", LATER)));
        Callable<RegisterRun> importing =
                () -> new Node(database).importer.run("edition.txt", content);

        List<RegisterReport> reports;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<RegisterRun>> runs = nodes.invokeAll(List.of(importing, importing));
            reports =
                    Stream.of(runs.get(0).get(), runs.get(1).get())
                            .map(run -> Objects.requireNonNull(run.report()))
                            .toList();
        }

        assertThat(reports)
                .filteredOn(report -> report.counts().containsKey(ChangeSort.NEW))
                .as("one imports, the other finds it done")
                .singleElement()
                .satisfies(
                        report ->
                                assertThat(rows())
                                        .isEqualTo(before + report.count(ChangeSort.NEW)));
    }

    @Test
    void twoNodesThatStartAtOnceOnAnEmptyHubBothComeUp()
            throws IOException, InterruptedException, ExecutionException {
        String file = edition("edition.txt", LATER);
        Callable<Void> starting =
                () -> {
                    new Node(database).start(file);
                    return null;
                };
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Void> node : nodes.invokeAll(List.of(starting, starting))) {
                node.get();
            }
        }
        Node node = new Node(database);
        assertThat(node.administrations.asOf()).contains(LocalDate.of(2099, 12, 31));
        assertThat(node.runs.latest(100))
                .extracting(RegisterRun::phase)
                .doesNotContain(Phase.FAILED);
    }

    private int rows() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from hub.administration", Integer.class));
    }

    private String edition(String name, String day) throws IOException {
        RegisterLines lines =
                RegisterLines.asOf(day)
                        .state("10", "Saarland")
                        .county("10041", "45", "Regionalverband", "Abtal");
        for (int i = 0; i < 10; i++) {
            lines.unassociated("1004120" + i, "64", "Eort " + i, 100 + i, 50);
        }
        Path file = folder.resolve(name);
        Files.write(file, lines.bytes());
        return file.toString();
    }

    /** What of a node has to do with the register, without the rest. */
    private static final class Node {

        private final RegisterAdministrations administrations;
        private final RegisterRuns runs;
        private final RegisterImporter importer;
        private final DomainSeed domains;

        Node(Login database) {
            DataSource source =
                    new DriverManagerDataSource(
                            database.jdbcUrl(), database.username(), database.password());
            JdbcClient client = JdbcClient.create(source);
            Clock clock = Clock.systemUTC();
            JdbcTransactionManager transactions = new JdbcTransactionManager(source);
            administrations =
                    new RegisterAdministrations(
                            client, new AdministrationSearch(client, transactions));
            runs = new RegisterRuns(client, JsonMapper.builder().build(), clock);
            importer =
                    new RegisterImporter(
                            new RegisterStore(client, new JdbcTemplate(source)),
                            runs,
                            client,
                            clock,
                            new DefaultListableBeanFactory().getBeanProvider(SchedulerClient.class),
                            _ -> {},
                            transactions);
            domains = new DomainSeed(client, clock);
        }

        void start(String file) throws IOException {
            new RegisterAtStart(administrations, importer, runs, domains, file)
                    .run(new DefaultApplicationArguments());
        }

        RegisterRun latest() {
            return runs.latest(1).getFirst();
        }
    }
}
