package de.interkomm.hub.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class ArchiveSizeTests {

    @ParameterizedTest
    @CsvSource({"1, 1 kB", "12345, 13 kB", "340000, '0,3 MB'", "21500000, '21,5 MB'"})
    void smallArchivesAreNotNothing(long bytes, String said) {
        assertThat(ArchiveController.size(bytes, Locale.GERMANY)).isEqualTo(said);
    }
}
