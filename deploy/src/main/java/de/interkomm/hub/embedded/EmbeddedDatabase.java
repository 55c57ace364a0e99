package de.interkomm.hub.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server in a folder; what it has committed survives a crash of the machine. */
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres server;

    /**
     * @throws IOException if the server cannot be started, for instance because another hub uses
     *     the folder
     */
    EmbeddedDatabase(Path folder) throws IOException {
        Files.createDirectories(folder);
        // Its own defaults are for throw-away data: these three make commits durable again.
        this.server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setPGStartupWait(Duration.ofMinutes(1))
                        // It ends with the context, after all that uses it; a hook would not wait.
                        .setRegisterShutdownHook(false)
                        .start();
        log.info("Embedded PostgreSQL keeps its data in {}", folder.toAbsolutePath().normalize());
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "postgres";
    }

    @Override
    public void destroy() throws IOException {
        server.close();
    }
}
