package de.interkomm.hub.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.declarations.Comparison.Change;
import de.interkomm.hub.declarations.DeclarationText.Move;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class DeclarationTextTests {

    private static final DeclarationText TEXT =
            new DeclarationText(
                    "Titel",
                    Stream.of("a", "b1", "c1", "d", "e1", "f")
                            .map(DeclarationTextTests::clause)
                            .toList());

    @Test
    void clausesAreNumberedOneLevelDeep() {
        assertThat(TEXT.numbered())
                .extracting(DeclarationText.Numbered::number)
                .containsExactly("1", "1.1", "1.2", "2", "2.1", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "a,UP,abcdef",
        "a,DOWN,deabcf",
        "a,IN,abcdef",
        "b,UP,abcdef",
        "b,DOWN,acbdef",
        "c,UP,acbdef",
        "c,DOWN,abdcef",
        "d,UP,deabcf",
        "d,DOWN,abcfde",
        "e,UP,abcedf",
        "e,DOWN,abcdfe",
        "f,UP,abcfde",
        "f,DOWN,abcdef"
    })
    void aClauseMovesWithWhatBelongsToIt(String clause, Move move, String expected) {
        DeclarationText moved = TEXT.moved(id(clause), move);
        assertThat(order(moved)).isEqualTo(expected);
        assertThat(TEXT.canMove(id(clause), move)).isEqualTo(!expected.equals("abcdef"));
    }

    @Test
    void aClauseWithoutPartsCanBecomeOneAndComeBack() {
        DeclarationText within = TEXT.moved(id("f"), Move.IN);
        assertThat(within.numbered().getLast().number()).isEqualTo("2.2");
        assertThat(within.moved(id("f"), Move.OUT)).isEqualTo(TEXT);
        assertThat(TEXT.canMove(id("d"), Move.IN)).isFalse();
    }

    @Test
    void aNewClauseStandsAfterAnotherWithItsParts() {
        assertThat(order(TEXT.with(clause("x"), id("a")))).isEqualTo("abcxdef");
        assertThat(order(TEXT.with(clause("x1"), id("b")))).isEqualTo("abxcdef");
        assertThat(order(TEXT.with(clause("x"), null))).isEqualTo("abcdefx");
    }

    @Test
    void withoutItsFirstClauseItStillBeginsOnTheFirstLevel() {
        assertThat(TEXT.without(id("a")).clauses().getFirst().level()).isEqualTo(1);
    }

    @Test
    void whatBelongedToAClauseTakenOutBelongsToNoOther() {
        assertThat(TEXT.without(id("d")).numbered())
                .extracting(DeclarationText.Numbered::number)
                .containsExactly("1", "1.1", "1.2", "2", "3");
        assertThat(TEXT.without(id("b")).numbered())
                .extracting(DeclarationText.Numbered::number)
                .containsExactly("1", "1.1", "2", "2.1", "3");
    }

    @Test
    void theCanonicalTextIsWhatItsRuleSays() {
        DeclarationText text =
                new DeclarationText(
                        "Gru\u0308ße",
                        List.of(
                                new Clause(ClauseId.next(), 1, "Erstens ", " Eins  \r\n\r\nzwei"),
                                new Clause(ClauseId.next(), 2, "", "1 drei")));
        assertThat(CanonicalText.of(3, text))
                .isEqualTo(
                        """
                        interkomm-declaration/1
                        Grüße
                        edition 3

                        1 Erstens
                          Eins

                          zwei

                        1.1
                          1 drei
                        """);
        // As printf 'a\n' | sha256sum says.
        assertThat(CanonicalText.sha256("a\n"))
                .isEqualTo("87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7");
    }

    @Test
    void twoTextsAreComparedClauseByClause() {
        DeclarationText after =
                TEXT.saying(id("b"), new Clause.Words("b", "anders"))
                        .without(id("d"))
                        .with(clause("x"), null);
        assertThat(Comparison.between(TEXT, after).rows())
                .extracting(Comparison.Row::change)
                .containsExactly(
                        Change.SAME,
                        Change.CHANGED,
                        Change.SAME,
                        Change.REMOVED,
                        Change.MOVED,
                        Change.SAME,
                        Change.ADDED);
        assertThat(Comparison.between(TEXT, TEXT).isEmpty()).isTrue();
    }

    private static Clause clause(String named) {
        return new Clause(
                id(named), named.length(), named.substring(0, 1), "Text " + named.charAt(0));
    }

    private static ClauseId id(String named) {
        return new ClauseId(
                UUID.nameUUIDFromBytes(named.substring(0, 1).getBytes(StandardCharsets.UTF_8)));
    }

    private static String order(DeclarationText text) {
        return text.clauses().stream().map(Clause::heading).collect(Collectors.joining());
    }
}
