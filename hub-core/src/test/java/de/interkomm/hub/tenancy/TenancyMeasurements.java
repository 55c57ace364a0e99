package de.interkomm.hub.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;

import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Only with {@code -Pperformance}; asserts nothing about time. */
class TenancyMeasurements {

    private static final int FOUNDED = 20;
    private static final int STARTS = 3;
    private static final int FEW = 3;
    private static final int MANY = 1_000;

    @Test
    void foundingANetworksSchema() {
        SchemaMigrations migrations = migrations(TestDatabaseServer.newDatabase());
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

    /** In turns, so that whatever else the machine does hits both alike. */
    @Test
    void startingWithFewAndWithManyNetworks() throws IOException, InterruptedException {
        Login few = withNetworks(FEW);
        Login many = withNetworks(MANY);
        Start[] startsWithFew = new Start[STARTS];
        Start[] startsWithMany = new Start[STARTS];
        for (int i = 0; i < STARTS; i++) {
            startsWithFew[i] = Start.of(few);
            startsWithMany[i] = Start.of(many);
        }
        Start median = Start.median(startsWithFew);
        Start medianOfMany = Start.median(startsWithMany);
        print(FEW, median);
        print(MANY, medianOfMany);
        Figures.print(
                "start with %d instead of %d networks".formatted(MANY, FEW),
                "%.2f × time, %.2f × processor time, %.2f × memory"
                        .formatted(
                                (double) medianOfMany.millis() / median.millis(),
                                (double) medianOfMany.processorMillis() / median.processorMillis(),
                                (double) medianOfMany.heapBytes() / median.heapBytes()));
    }

    private static void print(int networks, Start median) {
        Figures.print(
                "start with %d networks".formatted(networks),
                "%d ms from main to ready, %d ms of processors, heap %.1f MB, medians of %d"
                        .formatted(
                                median.millis(),
                                median.processorMillis(),
                                median.heapBytes() / 1e6,
                                STARTS));
    }

    private static Login withNetworks(int count) {
        Login database = TestDatabaseServer.newDatabase();
        SchemaMigrations migrations = migrations(database);
        migrations.afterPropertiesSet();
        migrations.found(new NetworkId("network-0"));
        for (int i = 1; i < count; i++) {
            copyOfTheFirst(database, new NetworkId("network-" + i));
        }
        database.jdbc().execute("vacuum analyze");
        return database;
    }

    private static SchemaMigrations migrations(Login database) {
        return new SchemaMigrations(
                new OwnerDatabase(database, new OwnerProperties(null, null)),
                new Changelogs(new DefaultResourceLoader()));
    }

    /** Much quicker than founding, and the database's catalogue grows the same. */
    private static void copyOfTheFirst(Login database, NetworkId network) {
        database.jdbc()
                .execute(
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

    private record Start(long millis, long processorMillis, long heapBytes) {

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
            return new Start(figures.get(0), figures.get(1), figures.get(2));
        }

        static Start median(Start... starts) {
            return new Start(
                    median(starts, Start::millis),
                    median(starts, Start::processorMillis),
                    median(starts, Start::heapBytes));
        }

        private static long median(Start[] starts, ToLongFunction<Start> figure) {
            return Arrays.stream(starts)
                    .mapToLong(figure)
                    .sorted()
                    .skip(starts.length / 2)
                    .findFirst()
                    .orElseThrow();
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
                long processorMillis =
                        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                                        .getProcessCpuTime()
                                / 1_000_000;
                System.gc();
                System.out.printf(
                        "%s %d %d %d%n",
                        READY,
                        millis,
                        processorMillis,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
            System.exit(0);
        }
    }
}
