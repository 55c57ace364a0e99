package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Nodes that have the application's login only, after somebody else has migrated, or has not. */
@ExtendWith(OutputCaptureExtension.class)
class NodeWithoutOwnerModuleTests {

    private static final NetworkId ONE = new NetworkId("ownerless-one");
    private static final NetworkId OTHER = new NetworkId("ownerless-other");

    private Login owner;
    private Login application;

    @BeforeAll
    static void makeTheLogin() {
        Login elsewhere = TestDatabaseServer.newDatabase();
        // Makes the role that the login is a member of.
        new SchemaMigrations(
                        new OwnerDatabase(elsewhere, new OwnerProperties(null, null)),
                        new Changelogs(new DefaultResourceLoader()))
                .afterPropertiesSet();
        elsewhere.jdbc().execute("create role test_ownerless login password 'node'");
    }

    @BeforeEach
    void emptyDatabase() {
        owner = TestDatabaseServer.newDatabase();
        application = new Login(owner.jdbcUrl(), "test_ownerless", "node");
    }

    @Test
    void aNodeServesWhatHasBeenMigratedBefore() {
        migrate();
        try (ConfigurableApplicationContext node = TenancyNode.start(application)) {
            assertThat(node.getBean(NetworkSchemas.class).all())
                    .containsExactly(
                            new NetworkSchemas.State(ONE, null),
                            new NetworkSchemas.State(OTHER, null));
            NetworkScope.run(
                    ONE,
                    () -> {
                        Notes notes = node.getBean(Notes.class);
                        notes.write(ONE, "written without the owner");
                        assertThat(notes.texts()).containsExactly("written without the owner");
                    });
        }
    }

    @Test
    void aNodeDoesNotStartOnAnEmptyDatabaseAndSaysWhatToDo(CapturedOutput output) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> TenancyNode.start(application))
                .withRootCauseInstanceOf(SchemasBehind.class);

        assertThat(output)
                .contains("the login test_ownerless may not change it")
                .contains("Run the command `migrate` of this version")
                .doesNotContain("Stacktrace")
                .doesNotContain("\tat ");
    }

    @Test
    void aNodeDoesNotStartOnTheHubOfAnotherVersion() {
        migrate();
        owner.jdbc().update("update hub.schema_fingerprint set fingerprint = 'other'");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> TenancyNode.start(application))
                .withRootCauseInstanceOf(SchemasBehind.class);
    }

    @Test
    void aNetworkThatIsBehindIsClosedUntilItIsMigrated(CapturedOutput output) {
        migrate();
        owner.jdbc()
                .update(
                        "update hub.network_schema set fingerprint = 'older' where id = ?",
                        ONE.value());

        try (ConfigurableApplicationContext node = TenancyNode.start(application)) {
            NetworkSchemas schemas = node.getBean(NetworkSchemas.class);
            assertThat(schemas.find(ONE).orElseThrow().isOpen()).isFalse();
            assertThat(schemas.find(OTHER).orElseThrow().isOpen()).isTrue();
            assertThat(output).contains("Network ownerless-one is closed on this node");

            migrate();
            assertThat(schemas.all()).allMatch(NetworkSchemas.State::isOpen);
        }
    }

    /** Nodes of this version serve until the last of them is replaced. */
    @Test
    void aNewerVersionMayMigrateWhileThisOneServes() {
        migrate();
        try (ConfigurableApplicationContext node = TenancyNode.start(application)) {
            owner.jdbc().update("update hub.network_schema set fingerprint = 'newer'");

            assertThat(node.getBean(NetworkSchemas.class).all())
                    .hasSize(2)
                    .allMatch(NetworkSchemas.State::isOpen);
        }
    }

    @Test
    void aNodeFoundsNoNetwork() {
        migrate();
        try (ConfigurableApplicationContext node = TenancyNode.start(application)) {
            NetworkSchemas schemas = node.getBean(NetworkSchemas.class);

            assertThatIllegalStateException()
                    .isThrownBy(() -> schemas.found(new NetworkId("ownerless-third")))
                    .withMessageContaining("run the command `migrate`");
        }
    }

    @Test
    void theCommandRefusesToMigrateByTheApplicationsLogin() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        int status =
                MigrateCommand.run(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        List.of(ONE),
                        TenancyNode.arguments(application));

        assertThat(status).isEqualTo(MigrateCommand.NO_DATABASE);
        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith("The login test_ownerless may not migrate");
    }

    private void migrate() {
        int status =
                MigrateCommand.run(
                        System.out,
                        List.of(ONE, OTHER),
                        TenancyNode.arguments(
                                application,
                                "--hub.database.owner.username=" + owner.username(),
                                "--hub.database.owner.password=" + owner.password()));
        assertThat(status).isEqualTo(MigrateCommand.DONE);
    }
}
