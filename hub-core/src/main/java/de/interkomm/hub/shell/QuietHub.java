package de.interkomm.hub.shell;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Arrays;
import java.util.stream.Stream;

/** The whole hub for one command: it listens to nobody and runs no jobs. */
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
        return hub.run(
                Stream.concat(
                                Arrays.stream(settings),
                                Stream.of(
                                        "--server.port=-1",
                                        "--db-scheduler.enabled=false",
                                        "--hub.samples=false"))
                        .toArray(String[]::new));
    }
}
