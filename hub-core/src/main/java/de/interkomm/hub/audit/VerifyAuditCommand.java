package de.interkomm.hub.audit;

import de.interkomm.hub.audit.TrailVerification.Finding;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/**
 * Proves that nobody has changed the trails, or tells the first entry of each that does not fit.
 * Reads the same settings as the application and writes nothing.
 */
public final class VerifyAuditCommand {

    /** Every trail is as it was written. */
    public static final int INTACT = 0;

    /** At least one entry was changed or is missing. */
    public static final int TAMPERED = 1;

    /** Nothing was verified, as no database was named. */
    public static final int NO_DATABASE = 2;

    private VerifyAuditCommand() {}

    /**
     * Prints a line for each trail.
     *
     * @param arguments settings as {@code --name=value}
     * @return the exit status of the process
     */
    public static int run(PrintStream out, String... arguments) {
        SpringApplication application = new SpringApplication(Ground.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
                out.println("No database is named: set SPRING_DATASOURCE_URL.");
                return NO_DATABASE;
            }
            return verify(out, context);
        }
    }

    /** All trails as of one moment: the hub may be at work meanwhile. */
    private static int verify(PrintStream out, ConfigurableApplicationContext context) {
        TrailVerification verification = new TrailVerification(context.getBean(JdbcClient.class));
        TransactionTemplate oneMoment =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
        List<Finding> findings =
                Objects.requireNonNull(
                        oneMoment.execute(
                                _ ->
                                        verification.trails().stream()
                                                .map(verification::verify)
                                                .toList()));
        findings.forEach(finding -> out.println(words(finding)));
        return findings.stream().allMatch(Finding.Intact.class::isInstance) ? INTACT : TAMPERED;
    }

    private static String words(Finding finding) {
        String trail =
                finding.chain().equals(TrailKeeper.HUB) ? "the hub" : "network " + finding.chain();
        return switch (finding) {
            case Finding.Intact intact ->
                    "%s: intact, entries: %d, newest hash: %s"
                            .formatted(trail, intact.entries(), intact.hash());
            case Finding.Tampered tampered ->
                    "%s: TAMPERED at entry %d: %s"
                            .formatted(
                                    trail,
                                    tampered.number(),
                                    switch (tampered.damage()) {
                                        case MISSING -> "it is missing";
                                        case CHANGED -> "it was changed";
                                        case DETAILS_CHANGED -> "its names or values were changed";
                                    });
        };
    }

    /** Only what tells where the database is. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    static class Ground {}
}
