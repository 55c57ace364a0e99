package de.interkomm.hub.tenancy;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.ui.LoggerUIService;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** All changes of one kind of schema: the files in a folder, below each module's name. */
class Changelog {

    /** Two updates must not run at once in one process: Liquibase keeps process-wide state. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** Its words go to the log, and nothing about this hub goes to its maker. */
    private static final Map<String, Object> QUIET =
            Map.of(
                    Scope.Attr.ui.name(),
                    new LoggerUIService(),
                    "liquibase.analytics.enabled",
                    false);

    private final String folder;
    private final ResourceLoader resources;
    private final String fingerprint;

    Changelog(String folder, ResourceLoader resources) {
        this.folder = folder;
        this.resources = resources;
        this.fingerprint = fingerprint(folder, resources);
    }

    /** Changes whenever any of the files does. */
    String fingerprint() {
        return fingerprint;
    }

    /** Applies what is missing in the schema. The caller holds the migration lock. */
    void update(Connection connection, String schema) {
        ONE_AT_A_TIME.lock();
        try {
            // Otherwise it tells its progress on the standard output.
            Scope.child(QUIET, () -> apply(connection, schema));
            connection.setAutoCommit(true);
            OwnerDatabase.template(connection)
                    .execute(
                            "revoke all on %1$s.databasechangelog, %1$s.databasechangeloglock from %2$s"
                                    .formatted(schema, Schemas.APPLICATION_ROLE));
        } catch (Exception e) {
            rollBack(connection, e);
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private void apply(Connection connection, String schema)
            throws LiquibaseException, SQLException {
        connection.setSchema(schema);
        Database database =
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDefaultSchemaName(schema);
        database.setLiquibaseSchemaName(schema);
        Liquibase liquibase =
                new Liquibase(folder + "/changelog.yaml", new ChangelogFiles(resources), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        // We hold the migration lock, so a lock found here was left by a process that was killed.
        liquibase.forceReleaseLocks();
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static String fingerprint(String folder, ResourceLoader resources) {
        try {
            MessageDigest digest = DigestUtils.getSha256Digest();
            Resource[] files =
                    new PathMatchingResourcePatternResolver(resources)
                            .getResources("classpath*:" + folder + "/**/*.*");
            Arrays.sort(files, Comparator.comparing(Changelog::location));
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names a file the same wherever it lies, for by its name the database knows that it has run:
     * from a folder, from a jar, and with whatever else on the class path.
     */
    @SuppressWarnings("try") // the close it inherits may throw anything, and does nothing
    private static final class ChangelogFiles extends SpringResourceAccessor {

        ChangelogFiles(ResourceLoader resources) {
            super(resources);
        }

        @Override
        protected String getResourcePath(Resource file) {
            return location(file);
        }
    }

    private static String location(Resource file) {
        try {
            String url = file.getURL().toString();
            return url.substring(url.lastIndexOf("db/changelog/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
