package de.interkomm.hub.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Optional.ofNullable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource({
        "Bürgerservice, burgerservice",
        "BUERGERSERVICE, burgerservice",
        "Straße, strasse",
        "Café, cafe",
        "neue Steuer bauen Quelle, neue steuer bauen quelle",
        "E-Akte, e akte",
        "für Bürger, burger",
        "Dörfer / Städte, dorfer stadte",
        "'<script>alert(1)</script>', script alert 1 script",
        "u\u0308ber, ''",
    })
    void spellingsOfAWordAreTheSame(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void whatIsHyphenatedIsFoundAsOneWordToo() {
        assertThat(Folding.foldForIndex("Die E-Akte")).isEqualTo("die e akte eakte");
    }

    @ParameterizedTest
    @CsvSource({
        "Die E Akte, die e akte eakte",
        "E-Akte-Schulung, e akte schulung eakteschulung eakte",
        "Plan B, plan b",
        "A B Straße, a b strasse bstrasse"
    })
    void aLetterAndTheWordBehindItAreFoundAsOneWordToo(String written, String folded) {
        assertThat(Folding.foldForIndex(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"e akte, eakte", "akte, akte", "digitale akte, digitale akte"})
    void aLetterAndAWordAreLookedForAsOne(String folded, String asIndexed) {
        assertThat(Folding.asIndexed(folded)).isEqualTo(asIndexed);
    }

    @Test
    void phrasesExclusionsAndAlternativesAreUnderstood() {
        SearchText text =
                SearchText.of(
                        "\"digitale Dörfer\" Akte -Papier Intranet oder Wiki", _ -> List.of());

        assertThat(text.terms())
                .extracting(SearchText.Term::typed)
                .containsExactly(
                        List.of("digitale dorfer"), List.of("akte"), List.of("intranet", "wiki"));
        assertThat(text.excluded()).containsExactly("papier");
    }

    @Test
    void whatATopicIsAboutIsLookedForToo() {
        SearchText text = SearchText.of("Bürgerservice", word -> List.of(word + "x"));
        assertThat(text.terms().getFirst().topics()).containsExactly("burgerservicex");
    }

    @Test
    void wordsOneBehindTheOtherMayMeanSomethingTogether() {
        SearchText text =
                SearchText.of(
                        "neu artificial intelligence",
                        words ->
                                words.equals("artificial intelligence")
                                        ? List.of("ki")
                                        : List.of());
        assertThat(text.terms())
                .extracting(SearchText.Term::topics)
                .containsExactly(List.of(), List.of("ki"), List.of("ki"));
        assertThat(text.terms())
                .extracting(SearchText.Term::typed)
                .containsExactly(List.of("neu"), List.of("artificial"), List.of("intelligence"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "-",
                "--",
                "\"\"\"",
                "oder",
                "or or or",
                "& | ! ( ) <-> :*",
                "' or 1=1 --",
                "%%%",
                "-\"",
                "\\",
                "🙂",
                "oder -x oder"
            })
    void whatIsNoSyntaxIsNoError(String typed) {
        SearchText text = SearchText.of(typed, _ -> List.of());
        assertThat(text.terms())
                .allSatisfy(
                        term ->
                                assertThat(term.typed())
                                        .allMatch(one -> one.matches("[\\p{L}\\p{N} ]+")));
    }

    @Test
    void nobodyLooksForMoreThanADozenThings() {
        assertThat(SearchText.of("wort ".repeat(2000), _ -> List.of()).terms())
                .hasSize(SearchText.MOST_TERMS);
    }

    @ParameterizedTest
    @CsvSource({"online b, b", "Online-Dienste wi, wi", "online bur,", "b,", "'\"online b\"',"})
    void aLastWordThatHasJustBegunIsKnown(String typed, @Nullable String begun) {
        assertThat(SearchText.of(typed, _ -> List.of()).begun()).isEqualTo(ofNullable(begun));
    }

    @Test
    void endingsAreNoPartOfLongWords() {
        assertThat(SearchText.Term.of("burgerdienste", List.of()).parts())
                .containsExactly("burgerdienst");
        assertThat(SearchText.Term.of("amt", List.of()).parts()).isEmpty();
    }
}
