package de.interkomm.hub.shell;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import java.util.Arrays;
import java.util.stream.Stream;

/** The whole hub for one command: it listens to nobody, and leaves jobs and mail to the nodes. */
public final class QuietHub {

    private QuietHub() {}

    /**
     * @param application the hub's main class
     * @param settings as {@code --name=value}
     */
    public static ConfigurableApplicationContext start(Class<?> application, String... settings) {
        SpringApplication hub = new SpringApplication(application);
        hub.setBannerMode(Banner.Mode.OFF);
        hub.setLogStartupInfo(false);
        hub.addInitializers(
                context ->
                        // Jobs can be asked for, as every mail does; none is done here.
                        ((GenericApplicationContext) context)
                                .registerBean(DbSchedulerStarter.class, () -> () -> {}));
        return hub.run(
                Stream.concat(
                                Arrays.stream(settings),
                                Stream.of("--server.port=-1", "--hub.samples=false"))
                        .toArray(String[]::new));
    }
}
