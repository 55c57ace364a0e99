package de.interkomm.hub.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.HubCoreApplication;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.TestDatabaseServer;
import de.interkomm.hub.testing.TestDatabaseServer.Login;
import de.interkomm.hub.testing.TestNetworks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A network with 10,000 documents of 64 KiB, exported and imported by processes whose whole heap is
 * a fifth of these documents.
 */
class TransferMeasurements {

    private static final int DOCUMENTS = 10_000;
    private static final int KIBIBYTES = 64;
    private static final String HEAP = "128m";

    @TempDir Path folder;

    @Test
    void aNetworkWithTenThousandDocuments() throws IOException, InterruptedException {
        Login from = TestDatabaseServer.newDatabase();
        Login to = TestDatabaseServer.newDatabase();
        Path archive = folder.resolve("villages.zip");
        // Founds the networks; there is nothing to take from the empty one.
        run(
                "setting up",
                from,
                "export",
                TestNetworks.VILLAGES.value(),
                folder.resolve("empty.zip").toString());
        from.jdbc()
                .update(
                        """
                        insert into net_village_net.document
                            (id, file_name, media_type, size, sha256, content, stored_at)
                        select gen_random_uuid(), 'document-' || n || '.bin',
                               'application/octet-stream', length(bytes),
                               encode(sha256(bytes), 'hex'), bytes, now()
                        from generate_series(1, ?) n
                        cross join lateral (
                            select string_agg(sha256(convert_to(n || '-' || i, 'UTF8')), null) as bytes
                            from generate_series(1, ?) i) made
                        """,
                        DOCUMENTS,
                        KIBIBYTES * 1024 / 32);
        run("export", from, "export", TestNetworks.VILLAGES.value(), archive.toString());
        Figures.print("archive", Files.size(archive) / 1_000_000 + " MB");
        run("import", to, "import", archive.toString());
        assertThat(
                        to.jdbc()
                                .queryForObject(
                                        "select count(*) from net_village_net.document",
                                        Integer.class))
                .isEqualTo(DOCUMENTS);
    }

    private static void run(String what, Login database, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + HEAP, "-XX:+UseSerialGC"));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Command.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + database.jdbcUrl());
        command.add("--spring.datasource.username=" + database.username());
        command.add("--spring.datasource.password=" + database.password());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        output.lines()
                .filter(line -> line.startsWith(Command.FIGURES))
                .forEach(
                        line ->
                                Figures.print(
                                        what + ", -Xmx" + HEAP,
                                        line.substring(Command.FIGURES.length())));
    }

    /** One of the two commands, and what it took. */
    static class Command {

        static final String FIGURES = "took:";

        static void main(String[] arguments) {
            String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
            PrintStream out = System.out;
            long start = System.nanoTime();
            int status =
                    arguments[0].equals("export")
                            ? ExportCommand.run(HubCoreApplication.class, out, rest)
                            : ImportCommand.run(HubCoreApplication.class, out, rest);
            long seconds = (System.nanoTime() - start) / 1_000_000_000;
            long afterCollections =
                    ManagementFactory.getMemoryPoolMXBeans().stream()
                            .filter(pool -> pool.getType() == MemoryType.HEAP)
                            .map(MemoryPoolMXBean::getCollectionUsage)
                            .filter(Objects::nonNull)
                            .mapToLong(usage -> usage.getUsed())
                            .sum();
            out.printf(
                    "%s %d s with the start of the hub, %d MB of heap in use after the last"
                            + " collection%n",
                    FIGURES, seconds, afterCollections / 1_000_000);
            System.exit(status);
        }
    }
}
