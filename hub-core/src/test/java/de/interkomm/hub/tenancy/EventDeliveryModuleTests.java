package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.interkomm.hub.testing.TestDatabaseServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

class EventDeliveryModuleTests {

    private static final NetworkId A = new NetworkId("told-a");
    private static final NetworkId B = new NetworkId("told-b");

    private static TestDatabaseServer.Login database;
    private static ConfigurableApplicationContext node;
    private static Notes notes;
    private static NoteReader reader;

    @BeforeAll
    static void start() {
        database = TestDatabaseServer.newDatabase();
        node = TenancyNode.start(database);
        notes = node.getBean(Notes.class);
        reader = node.getBean(NoteReader.class);
        node.getBean(NetworkSchemas.class).found(A);
        node.getBean(NetworkSchemas.class).found(B);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void anEventIsHandledInTheNetworkItHappenedInAndNowhereElse() {
        Note note = NetworkScope.call(A, () -> notes.announce(A, "for A only"));

        await().until(() -> readIn(A).contains(note.id()));
        await().until(() -> publicationsOf(note.id()).isEmpty());
        assertThat(readIn(B)).doesNotContain(note.id());
    }

    @Test
    void anEventCommittedByAProcessThatDiedBeforeDeliveryIsHandledInItsNetwork()
            throws IOException, InterruptedException {
        Process process =
                TenancyNode.startProcess(
                        TenancyNode.Crashing.class, database, "--network=" + A.value());
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isEqualTo(TenancyNode.Crashing.STATUS);
        UUID orphan = noteWith(LastWords.TEXT);
        assertThat(publicationsOf(orphan)).as("kept until it is handled").hasSize(1);
        assertThat(readIn(A)).doesNotContain(orphan);

        forwardUntilFailed(orphan, Duration.ofMinutes(2));
        redeliver();

        await().until(() -> readIn(A).contains(orphan));
        await().until(() -> publicationsOf(orphan).isEmpty());
        assertThat(readIn(B)).doesNotContain(orphan);
    }

    @Test
    void anEventItsListenerFailedOnIsDeliveredAgainLater() {
        Note note =
                NetworkScope.call(
                        A,
                        () -> {
                            Note written = notes.write(A, "hard to read");
                            reader.refuse(written.id());
                            return written;
                        });
        NetworkScope.run(A, () -> notes.tell(note));
        await().until(() -> publicationsOf(note.id()).equals(List.of("FAILED")));
        assertThat(reader.hasRefused(note.id())).isTrue();
        assertThat(readIn(A)).as("undone").doesNotContain(note.id());

        reader.accept(note.id());
        clock().advance(Duration.ofSeconds(16));
        redeliver();

        await().until(() -> readIn(A).contains(note.id()));
        await().until(() -> publicationsOf(note.id()).isEmpty());
    }

    @Test
    void anEventThatFailsAgainAndAgainIsTriedMoreAndMoreRarely() {
        Note note = NetworkScope.call(A, () -> notes.write(A, "never readable"));
        reader.refuse(note.id());
        NetworkScope.run(A, () -> notes.tell(note));
        await().until(() -> publicationsOf(note.id()).equals(List.of("FAILED")));

        redeliver();
        assertThat(attempts(note.id())).as("not yet due").isEqualTo(1);
        clock().advance(Duration.ofSeconds(16));
        redeliver();
        await().until(() -> publicationsOf(note.id()).equals(List.of("FAILED")));
        assertThat(attempts(note.id())).isEqualTo(2);

        clock().advance(Duration.ofSeconds(16));
        redeliver();
        assertThat(attempts(note.id())).as("the second pause is longer").isEqualTo(2);
        clock().advance(Duration.ofSeconds(16));
        redeliver();
        await().until(() -> publicationsOf(note.id()).equals(List.of("FAILED")));
        assertThat(attempts(note.id())).isEqualTo(3);
    }

    private static void forwardUntilFailed(UUID note, Duration ahead) {
        clock().advance(ahead);
        await().until(() -> publicationsOf(note).equals(List.of("FAILED")));
    }

    private static void redeliver() {
        node.getBean(EventRelay.class).redeliver();
    }

    private static MovableClock clock() {
        return node.getBean(MovableClock.class);
    }

    private static List<UUID> readIn(NetworkId network) {
        return NetworkScope.call(network, () -> notes.read());
    }

    private static UUID noteWith(String text) {
        return database.jdbc()
                .queryForList(
                        "select id from " + A.schema() + ".note where text = ?", UUID.class, text)
                .getFirst();
    }

    private static List<String> publicationsOf(UUID note) {
        return node.getBean(JdbcClient.class)
                .sql("select status from hub.event_publication where serialized_event like ?")
                .param("%" + note + "%")
                .query(String.class)
                .list();
    }

    private static int attempts(UUID note) {
        return node.getBean(JdbcClient.class)
                .sql(
                        "select completion_attempts from hub.event_publication"
                                + " where serialized_event like ?")
                .param("%" + note + "%")
                .query(Integer.class)
                .single();
    }
}
