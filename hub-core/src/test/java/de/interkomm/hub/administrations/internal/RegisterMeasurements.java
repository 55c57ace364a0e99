package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.testing.Figures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The import of a whole edition, and the search over it, on the edition the variable names. */
@SpringBootTest
@EnabledIfEnvironmentVariable(named = "HUB_TEST_REGISTER_FILE", matches = ".+")
class RegisterMeasurements {

    private static final List<String> TEXTS =
            List.of(
                    "Mü",
                    "Mül",
                    "Mülheim",
                    "Muelheim an der Ruhr",
                    "Dotmund",
                    "Neuenkirchen",
                    "Göllheim",
                    "VG Göllheim",
                    "Landkreis Rastatt",
                    "Ettlingen",
                    "Esen",
                    "Betzdorf",
                    "67307",
                    "07333",
                    "08215017",
                    "Bad",
                    "Stadt Eisenberg",
                    "Sankt Ingbert",
                    "Frankfurt",
                    "Heidelberk");
    private static final int WARM_UP = 2000;
    private static final int ROUNDS = 4000;

    @Autowired RegisterImport register;
    @Autowired Administrations administrations;

    @Test
    void importAndSearch() throws IOException {
        byte[] edition = Files.readAllBytes(Path.of(System.getenv("HUB_TEST_REGISTER_FILE")));
        Figures.print("import of the whole register", once(() -> importEdition(edition)));
        Figures.print("import of the same again", once(() -> importEdition(edition)));
        search(WARM_UP);
        Figures.print("search by name, key, postal code", search(ROUNDS));
        Figures.print("all administrations", once(administrations::all));
    }

    private void importEdition(byte[] edition) {
        register.run("edition.txt", edition);
    }

    private long[] search(int rounds) {
        long[] times = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            String text = TEXTS.get(round % TEXTS.size());
            times[round] = once(() -> administrations.suggest(text, 10))[0];
        }
        return times;
    }

    private static long[] once(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return new long[] {System.nanoTime() - start};
    }
}
