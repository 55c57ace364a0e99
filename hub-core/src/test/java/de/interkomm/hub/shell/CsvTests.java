package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvTests {

    @Test
    void aGermanSpreadsheetReadsItAtOnce() {
        assertThat(text(List.of("Göllheim", "a;b", "sagt \"ja\"")))
                .isEqualTo("\uFEFFÜ;b;c\r\nGöllheim;\"a;b\";\"sagt \"\"ja\"\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void whatWouldBeAFormulaIsText(String cell) {
        assertThat(text(List.of(cell, "", ""))).contains("'" + cell);
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        List<String> row = List.of("Göllheim; a", "=1+1", "zwei\nZeilen \"so\"");
        assertThat(Csv.read(Csv.of(List.of("Ü", "b", "c"), List.of(row))))
                .containsExactly(List.of("Ü", "b", "c"), row);
    }

    @Test
    void filesOfOtherProgramsAreReadToo() {
        assertThat(Csv.read("a,b\n1,2\n\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(Csv.read("ä;b\n".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(List.of("ä", "b"));
        assertThat(Csv.read("a;\"b".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static String text(List<String> row) {
        return new String(Csv.of(List.of("Ü", "b", "c"), List.of(row)), StandardCharsets.UTF_8);
    }
}
