package de.interkomm.hub.tenancy;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

import java.io.PrintStream;
import java.util.Collection;

/**
 * Migrates the hub and all its networks without starting the application, for operators who let one
 * job do it before the nodes start. These then need no right to do it themselves. Reads the same
 * settings as the application.
 */
public final class MigrateCommand {

    /** Every schema is up to date. */
    public static final int DONE = 0;

    /** At least one network could not be migrated and is closed. */
    public static final int NETWORKS_FAILED = 1;

    /** Nothing was done: no database was named, it cannot be reached, or not by its owner. */
    public static final int NO_DATABASE = 2;

    private final PrintStream out;
    private int migrated;
    private int failed;

    private MigrateCommand(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints a line for each network that was behind, and a summary.
     *
     * @param networks that must be there afterwards, whether or not they are already
     * @param arguments settings as {@code --name=value}
     * @return the exit status of the process
     */
    public static int run(PrintStream out, Collection<NetworkId> networks, String... arguments) {
        SpringApplication application = new SpringApplication(Ground.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return new MigrateCommand(out).migrate(context, networks);
        }
    }

    private int migrate(ConfigurableApplicationContext context, Collection<NetworkId> networks) {
        if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
            out.println("No database is named: set SPRING_DATASOURCE_URL.");
            return NO_DATABASE;
        }
        JdbcConnectionDetails address = context.getBean(JdbcConnectionDetails.class);
        OwnerDatabase database = new OwnerDatabase(address, context.getBean(OwnerProperties.class));
        try {
            if (!database.mayMigrate()) {
                out.printf(
                        "The login %s may not migrate: set HUB_DATABASE_OWNER_USERNAME and"
                                + " HUB_DATABASE_OWNER_PASSWORD.%n",
                        database.login());
                return NO_DATABASE;
            }
            new SchemaMigrations(database, new Changelogs(context)).migrate(networks, this::tell);
        } catch (CannotGetJdbcConnectionException e) {
            out.printf(
                    "%s: %s (%s)%n",
                    e.getMessage(),
                    // What follows the question mark may be a secret.
                    address.getJdbcUrl().replaceFirst("\\?.*", ""),
                    NestedExceptionUtils.getMostSpecificCause(e));
            return NO_DATABASE;
        }
        out.printf("The hub is up to date; networks migrated: %d, failed: %d%n", migrated, failed);
        return failed == 0 ? DONE : NETWORKS_FAILED;
    }

    private void tell(NetworkSchemas.State network) {
        if (network.isOpen()) {
            migrated++;
            out.println(network.network() + ": migrated");
        } else {
            failed++;
            out.println(network.network() + ": failed, stays closed: " + network.failure());
        }
    }

    /** Only what tells where the database is and who owns it. */
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @EnableConfigurationProperties(OwnerProperties.class)
    static class Ground {}
}
