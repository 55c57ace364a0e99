package de.interkomm.hub.directory.internal;

import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.testing.Figures;
import de.interkomm.hub.testing.ThousandNetworks;
import de.interkomm.hub.testing.ThousandNetworks.Size;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a directory of a thousand networks takes to make, and those who search it wait for. */
@SpringBootTest
@Import(ThousandNetworks.class)
class DirectoryMeasurements {

    @Autowired ThousandNetworks networks;
    @Autowired RegisterImport register;
    @Autowired Upkeep upkeep;
    @Autowired JdbcClient jdbc;

    @Test
    void aThousandNetworks() throws Exception {
        register.run(
                "edition.txt",
                Files.readAllBytes(Path.of(System.getenv("HUB_TEST_REGISTER_FILE"))));
        long begin = System.nanoTime();
        networks.enter(
                new Size(
                        Integer.getInteger("size.networks", 1000),
                        Integer.getInteger("size.projects", 200000),
                        Integer.getInteger("size.people", 50000),
                        Integer.getInteger("size.reuses", 1000000)));
        Figures.print("directory: entering", (System.nanoTime() - begin) / 1_000_000 + " ms");
    }
}
