package de.interkomm.hub.tenancy;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ground of a hub without the house: an application node of this module alone. Not annotated as
 * a configuration, so the tests of the whole hub do not take it up.
 */
@EnableAutoConfiguration
@ComponentScan
class TenancyNode {

    /** Few connections, so that they pass from network to network all the time. */
    static final int CONNECTIONS = 5;

    static final NetworkId NAMED = new NetworkId("named");

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** Networks go by their ids, but one, which goes by a name and had another before. */
    @Bean
    NetworkAddresses addresses() {
        return new NetworkAddresses() {
            @Override
            public Optional<NetworkId> at(String name) {
                return List.of("shown", "former").contains(name)
                        ? Optional.of(NAMED)
                        : NetworkId.parse(name);
            }

            @Override
            public String nameOf(NetworkId network) {
                return network.equals(NAMED) ? "shown" : network.value();
            }
        };
    }

    /** Starts a node on this database, in this process. */
    static ConfigurableApplicationContext start(
            JdbcConnectionDetails database, String... properties) {
        return builder().run(arguments(database, properties));
    }

    /** Starts a process of its own on this database. */
    static Process startProcess(Class<?> main, JdbcConnectionDetails database, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments(database, more)));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(TenancyNode.class).web(WebApplicationType.NONE);
    }

    static String[] arguments(JdbcConnectionDetails database, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + database.getJdbcUrl(),
                                "--spring.datasource.username="
                                        + Objects.requireNonNull(database.getUsername()),
                                "--spring.datasource.password="
                                        + Objects.requireNonNull(database.getPassword()),
                                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                                "--spring.modulith.events.staleness.check-interval=100ms",
                                "--spring.main.banner-mode=off",
                                "--db-scheduler.enabled=false"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** A process that founds a network, says so, and ends. */
    static class Founding {
        static final NetworkId NETWORK = new NetworkId("first");

        static void main(String[] arguments) {
            try (ConfigurableApplicationContext node = builder().run(arguments)) {
                node.getBean(NetworkSchemas.class).found(NETWORK);
            }
            System.exit(0);
        }
    }

    /** A process that dies between the commit and the delivery of its event. */
    static class Crashing {
        static final int STATUS = 7;

        static void main(String[] arguments) {
            ConfigurableApplicationContext node = builder().run(arguments);
            NetworkId network =
                    new NetworkId(
                            Objects.requireNonNull(node.getEnvironment().getProperty("network")));
            NetworkScope.run(network, () -> node.getBean(LastWords.class).say(network));
        }
    }
}
