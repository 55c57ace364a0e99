package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.HubCoreApplication;
import de.interkomm.hub.shell.QuietHub;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.List;
import java.util.UUID;

class QuietHubModuleTests {

    private static final NetworkId NETWORK = new NetworkId("by-command");

    @Test
    void whatACommandAnnouncesIsHandledBeforeItEnds() {
        Login database = TestDatabaseServer.newDatabase();
        try (ConfigurableApplicationContext hub =
                QuietHub.start(
                        HubCoreApplication.class,
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password())) {
            hub.getBean(NetworkSchemas.class).found(NETWORK);
            Notes notes = hub.getBean(Notes.class);

            Note note = NetworkScope.call(NETWORK, () -> notes.announce(NETWORK, "told"));

            List<UUID> read = NetworkScope.call(NETWORK, () -> notes.read());
            assertThat(read).containsExactly(note.id());
        }
    }
}
