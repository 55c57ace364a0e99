package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Only with {@code -Pperformance}; asserts nothing about time. */
class TenancyMeasurements {

    private static final int FOUNDED = 20;
    private static final int STARTS = 5;
    private static final int FEW = 3;
    private static final int MANY = 1_000;

    private final Login database = TestDatabaseServer.newDatabase();
    private final SchemaMigrations migrations =
            new SchemaMigrations(
                    new OwnerDatabase(database, new OwnerProperties(null, null)),
                    new Changelogs(new DefaultResourceLoader()));

    @Test
    void foundingANetworksSchema() {
        migrations.afterPropertiesSet();
        migrations.found(new NetworkId("warm-up"));
        long[] nanos = new long[FOUNDED];
        for (int i = 0; i < FOUNDED; i++) {
            long start = System.nanoTime();
            migrations.found(new NetworkId("measured-" + i));
            nanos[i] = System.nanoTime() - start;
        }
        Figures.print("founding a network's schema", nanos);
    }

    @Test
    void startingWithFewAndWithManyNetworks() throws IOException, InterruptedException {
        migrations.afterPropertiesSet();
        for (int i = 0; i < FEW; i++) {
            migrations.found(new NetworkId("network-" + i));
        }
        Start few = start(FEW);
        for (int i = FEW; i < MANY; i++) {
            copyOfTheFirst(new NetworkId("network-" + i));
        }
        Start many = start(MANY);
        Figures.print(
                "start with %d instead of %d networks".formatted(MANY, FEW),
                "%.2f × time, %.2f × memory"
                        .formatted(
                                (double) many.millis() / few.millis(),
                                (double) many.heapBytes() / few.heapBytes()));
    }

    /** Much quicker than founding, and the database's catalogue grows the same. */
    private void copyOfTheFirst(NetworkId network) {
        JdbcTemplate jdbc = database.jdbc();
        jdbc.execute(
                """
                do $$ declare t text; begin
                  create schema %1$s;
                  for t in select tablename from pg_tables where schemaname = 'net_network_0' loop
                    execute format('create table %1$s.%%I (like net_network_0.%%I including all)', t, t);
                  end loop;
                  insert into hub.network_schema (id, fingerprint)
                    select '%2$s', fingerprint from hub.network_schema where id = 'network-0';
                end $$\
                """
                        .formatted(network.schema(), network.value()));
    }

    private Start start(int networks) throws IOException, InterruptedException {
        Start[] starts = new Start[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = Start.of(database);
        }
        long millis = median(Arrays.stream(starts).mapToLong(Start::millis).toArray());
        long heap = median(Arrays.stream(starts).mapToLong(Start::heapBytes).toArray());
        Figures.print(
                "start with %d networks".formatted(networks),
                "median %d ms from main to ready, heap %.1f MB after collection, of %d"
                        .formatted(millis, heap / 1e6, STARTS));
        return new Start(millis, heap);
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private record Start(long millis, long heapBytes) {

        static Start of(Login database) throws IOException, InterruptedException {
            Process process = TenancyNode.startProcess(Hub.class, database, "--server.port=0");
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            List<Long> figures =
                    output.lines()
                            .filter(line -> line.startsWith(Hub.READY))
                            .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                            .map(Long::valueOf)
                            .toList();
            return new Start(figures.get(0), figures.get(1));
        }
    }

    /** The whole hub without networks of its own, in a process that ends when it is ready. */
    static class Hub {

        static final String READY = "ready:";

        static void main(String[] arguments) throws ClassNotFoundException {
            Class<?> hub = Class.forName("de.interkomm.hub.HubCoreApplication");
            long start = System.nanoTime();
            try (ConfigurableApplicationContext _ = SpringApplication.run(hub, arguments)) {
                long millis = (System.nanoTime() - start) / 1_000_000;
                System.gc();
                System.out.printf(
                        "%s %d %d%n",
                        READY,
                        millis,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            System.exit(0);
        }
    }
}
