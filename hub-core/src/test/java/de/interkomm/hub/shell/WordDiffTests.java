package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.WordDiff.Kind;
import de.interkomm.hub.shell.WordDiff.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class WordDiffTests {

    @Test
    void aWordThatTookAnothersPlaceStandsBesideIt() {
        assertThat(WordDiff.of("Wir helfen einander.", "Wir unterstützen einander."))
                .containsExactly(
                        new Piece(Kind.SAME, "Wir "),
                        new Piece(Kind.REMOVED, "helfen"),
                        new Piece(Kind.ADDED, "unterstützen"),
                        new Piece(Kind.SAME, " einander."));
    }

    @Test
    void wordsThatAreReplacedSideBySideAreOneChange() {
        assertThat(WordDiff.of("auch was nicht gelungen ist", "früh und offen gelungen ist"))
                .containsExactly(
                        new Piece(Kind.REMOVED, "auch was nicht"),
                        new Piece(Kind.ADDED, "früh und offen"),
                        new Piece(Kind.SAME, " gelungen ist"));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'','a b'", "'a b',''", "a b c,c b a", "'a\nb','a b'", "a a a,a a"})
    void bothTextsCanBeReadFromIt(String before, String after) {
        assertThat(read(before, after, Kind.ADDED)).isEqualTo(before);
        assertThat(read(before, after, Kind.REMOVED)).isEqualTo(after);
    }

    private static String read(String before, String after, Kind without) {
        return WordDiff.of(before, after).stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
