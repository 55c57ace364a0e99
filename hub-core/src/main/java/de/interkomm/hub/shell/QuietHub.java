package de.interkomm.hub.shell;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The whole hub for one command: it listens to nobody, and leaves jobs and mail to the nodes. */
public final class QuietHub {

    /** Nothing was done: no database was named, or the hub did not start with these settings. */
    public static final int NOT_STARTED = 2;

    /** Who called reads the outcome, not how the hub gets there. */
    private static final Map<String, Object> LOGGING =
            Map.of(
                    "logging.level.root", "warn",
                    "logging.level.com.zaxxer.hikari", "off",
                    "logging.level.org.springdoc", "error",
                    "logging.level.org.springframework.boot.tomcat", "off",
                    "logging.level.org.springframework.boot.SpringApplication", "off",
                    "logging.level.org.springframework.boot.diagnostics", "off",
                    "logging.level.org.springframework.boot.web.server.servlet.context", "error");

    private static final String COMMAND = "hub.command";

    private QuietHub() {}

    /** Whether this hub was started for one command. */
    public static boolean isCommand(Environment environment) {
        return environment.getProperty(COMMAND, Boolean.class, false);
    }

    /**
     * Does the command with a started hub, and stops it. What keeps the hub from starting is
     * printed as one line.
     *
     * @param application the hub's main class
     * @param settings as {@code --name=value}
     * @param command gives the exit status of the process
     * @return that status, or {@link #NOT_STARTED}
     */
    public static int run(
            Class<?> application,
            PrintStream out,
            String[] settings,
            ToIntFunction<ConfigurableApplicationContext> command) {
        ConfigurableApplicationContext started;
        try {
            started = start(application, settings);
        } catch (NoDatabase _) {
            out.println("No database is named: set SPRING_DATASOURCE_URL.");
            return NOT_STARTED;
        } catch (RuntimeException e) {
            String cause =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            out.println("The hub does not start: " + cause.lines().findFirst().orElse(""));
            return NOT_STARTED;
        }
        try (ConfigurableApplicationContext hub = started) {
            return command.applyAsInt(hub);
        }
    }

    /**
     * @param application the hub's main class
     * @param settings as {@code --name=value}
     */
    public static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        SpringApplication hub = new SpringApplication(application);
        hub.setBannerMode(Banner.Mode.OFF);
        hub.setLogStartupInfo(false);
        hub.setDefaultProperties(LOGGING);
        // A command needs few parts of the hub.
        hub.setLazyInitialization(true);
        hub.addInitializers(context -> prepare((GenericApplicationContext) context));
        return hub.run(settings);
    }

    private static void prepare(GenericApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.containsProperty("spring.datasource.url")) {
            throw new NoDatabase();
        }
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "command",
                                Map.of(
                                        // Asked for first: by default it names the port.
                                        "hub.base-url",
                                        environment.getRequiredProperty("hub.base-url"),
                                        "server.port",
                                        "-1",
                                        "hub.samples",
                                        "false",
                                        COMMAND,
                                        "true")));
        // Jobs can be asked for, as every mail does; none is done here.
        context.registerBean(DbSchedulerStarter.class, () -> () -> {});
        // Listeners are done when the command is: none is cut off by the end of the process.
        context.registerBean("applicationTaskExecutor", TaskExecutor.class, SyncTaskExecutor::new);
        // Where there are several executors, listeners are run by the one of this name.
        context.registerAlias("applicationTaskExecutor", "taskExecutor");
    }

    private static final class NoDatabase extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
