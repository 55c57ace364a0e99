package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegisterImport;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures the import of a whole edition and the search over it, in the server and on its database:
 * {@code java … RegisterBenchmark <GV100AD file>}. Not part of the product.
 */
final class RegisterBenchmark {

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

    private RegisterBenchmark() {}

    public static void main(String... arguments) throws IOException, ClassNotFoundException {
        Class<?> hub = Class.forName("de.interkomm.hub.HubCoreApplication");
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(hub).run("--server.port=0")) {
            byte[] edition = Files.readAllBytes(Path.of(arguments[0]));
            RegisterImport register = context.getBean(RegisterImport.class);
            for (String run : List.of("first import", "same again")) {
                long start = System.nanoTime();
                register.run("edition.txt", edition);
                print(run, System.nanoTime() - start);
            }
            Administrations administrations = context.getBean(Administrations.class);
            measure(administrations, WARM_UP);
            List<Long> times = measure(administrations, ROUNDS);
            print("search, median", times.get(times.size() / 2));
            print("search, 95 %", times.get(times.size() * 95 / 100));
            print("search, slowest", times.getLast());
            for (String text : TEXTS) {
                List<Long> own = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    own.add(time(administrations, text));
                }
                Collections.sort(own);
                print("search '" + text + "', median", own.get(own.size() / 2));
            }
            long start = System.nanoTime();
            int size = administrations.all().size();
            print("all " + size, System.nanoTime() - start);
        }
    }

    private static List<Long> measure(Administrations administrations, int rounds) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            times.add(time(administrations, TEXTS.get(i % TEXTS.size())));
        }
        Collections.sort(times);
        return times;
    }

    private static long time(Administrations administrations, String text) {
        long start = System.nanoTime();
        administrations.suggest(text, 10);
        return System.nanoTime() - start;
    }

    private static void print(String what, long nanos) {
        System.out.printf("%-45s %8.2f ms%n", what, nanos / 1e6);
    }
}
