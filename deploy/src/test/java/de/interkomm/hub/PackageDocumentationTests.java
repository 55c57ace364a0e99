package de.interkomm.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class PackageDocumentationTests {

    private static final List<Path> SOURCES =
            Stream.of(
                            "hub-core",
                            "tenant-rudi",
                            "tenant-readi",
                            "tenant-digitale-doerfer",
                            "deploy")
                    .map(module -> Path.of("..", module, "src", "main", "java"))
                    .toList();

    @Test
    void everyPackageSaysInASentenceWhatItIsFor() throws IOException {
        for (Path sources : SOURCES) {
            try (Stream<Path> files = Files.walk(sources)) {
                assertThat(files.filter(file -> file.endsWith("package-info.java")))
                        .isNotEmpty()
                        .allSatisfy(
                                file ->
                                        assertThat(Files.readString(file))
                                                .startsWith("/**")
                                                .containsPattern("\\.\\s*(\\n \\*/|\\*/)"));
            }
        }
    }
}
