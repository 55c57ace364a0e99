package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegisterRun;
import de.interkomm.hub.administrations.internal.RegisterRuns.Origin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Fills the register before anything else runs that may look things up in it: with the excerpt when
 * there is nothing, and with the edition the operator names in {@code hub.register.file}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RegisterAtStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(RegisterAtStart.class);
    private static final String EXCERPT = "administrations/excerpt.csv";

    private final Administrations administrations;
    private final RegisterImporter importer;
    private final RegisterRuns runs;
    private final DomainSeed domains;
    private final String file;

    RegisterAtStart(
            Administrations administrations,
            RegisterImporter importer,
            RegisterRuns runs,
            DomainSeed domains,
            @Value("${hub.register.file:}") String file) {
        this.administrations = administrations;
        this.importer = importer;
        this.runs = runs;
        this.domains = domains;
        this.file = file;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (administrations.isEmpty()) {
            byte[] excerpt = new ClassPathResource(EXCERPT).getContentAsByteArray();
            importer.run("excerpt.csv", excerpt, Origin.EXCERPT);
        }
        domains.sow();
        if (!file.isBlank()) {
            importFile(Path.of(file));
        }
    }

    /** A file that cannot be had is the operator's to mend; the hub runs on what it knows. */
    private void importFile(Path path) {
        try {
            long size = Files.size(path);
            if (size > RegisterImporter.LARGEST) {
                log.error("{} is not imported: {} bytes are too many", path, size);
                return;
            }
            byte[] content = Files.readAllBytes(path);
            if (!runs.isKnown(content)) {
                tell(path, importer.run(path.getFileName().toString(), content));
            }
        } catch (IOException e) {
            log.error("{} is not imported: it cannot be read", path, e);
        }
    }

    private static void tell(Path path, RegisterRun run) {
        switch (run.phase()) {
            case REFUSED -> log.error("{} is not imported: {}", path, run.refusal());
            case FAILED -> log.error("{} is not imported, see above", path);
            case WAITING, RUNNING, DONE -> {}
        }
    }
}
