package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FrontendTests {

    @Test
    void theLockFileNamesNoPlaceToDownloadFrom() throws IOException {
        assertThat(Files.readString(Path.of("src/main/frontend/package-lock.json")))
                .contains("\"integrity\"")
                .doesNotContain("resolved", "://");
    }
}
