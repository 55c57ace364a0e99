package de.interkomm.hub.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL server for all tests of a process: the embedded one, or with {@code
 * -Dhub.test.database=container} a container of the image named by {@code HUB_TEST_POSTGRES_IMAGE}.
 */
public final class TestDatabaseServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Login superuser;
    private static volatile boolean usedByContexts;

    private TestDatabaseServer() {}

    /** A new, empty database for an application context, which may use it until it is closed. */
    static Login newDatabaseOfContext() {
        usedByContexts = true;
        return newDatabase();
    }

    /** A new, empty database, owned by a superuser. */
    public static synchronized Login newDatabase() {
        if (superuser == null) {
            superuser =
                    "container".equals(System.getProperty("hub.test.database"))
                            ? startContainer()
                            : startEmbedded();
        }
        String name = "hub_test_" + DATABASES.incrementAndGet();
        superuser.jdbc().execute("create database " + name);
        return new Login(
                superuser.jdbcUrl().replaceFirst("/[^/]*$", "/" + name),
                superuser.username(),
                superuser.password());
    }

    private static Login startEmbedded() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            .setPGStartupWait(Duration.ofMinutes(1))
                            .setRegisterShutdownHook(false)
                            .start();
            atExit(() -> stop(server));
            return new Login(
                    "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort()),
                    "postgres",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * After the contexts: one that loses its database before it is closed waits for connections,
     * half a minute each. Hooks of the runtime run all at once, so those of Spring have to do it;
     * but Spring has none in a process without an application.
     */
    private static void atExit(Runnable stop) {
        SpringApplication.getShutdownHandlers().add(stop);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            if (!usedByContexts) {
                                                stop.run();
                                            }
                                        }));
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it is kept, so nothing waits for the disk. */
    @SuppressWarnings("resource") // lives as long as the process
    private static Login startContainer() {
        String image = System.getenv().getOrDefault("HUB_TEST_POSTGRES_IMAGE", "postgres:18");
        PostgreSQLContainer server =
                new PostgreSQLContainer(
                                DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
                        .withCommand(
                                "postgres",
                                "-c",
                                "max_connections=200",
                                "-c",
                                "fsync=off",
                                "-c",
                                "synchronous_commit=off",
                                "-c",
                                "full_page_writes=off");
        server.start();
        atExit(server::stop);
        return new Login(
                "jdbc:postgresql://%s:%d/%s"
                        .formatted(
                                server.getHost(),
                                server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                                server.getDatabaseName()),
                server.getUsername(),
                server.getPassword());
    }

    /** How to reach one database. */
    public record Login(String jdbcUrl, String username, String password)
            implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        public JdbcTemplate jdbc() {
            return new JdbcTemplate(new DriverManagerDataSource(jdbcUrl, username, password));
        }
    }
}
