package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.ThreeWayMerge.Merged;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Two people write on the same clause. */
class SentenceMergeTests {

    private static final String BASE =
            "Was ein Haus erarbeitet, stellt es allen anderen ohne Entgelt zur Verfügung.";

    @Test
    void twoNewWordingsStandOneAfterTheOther() {
        String mine = "Was ein Haus erarbeitet, gehört allen.";
        String theirs = "Ganz neuer Satz der Klausel.";

        assertThat(SentenceMerge.merge(BASE, mine, theirs))
                .isEqualTo(new Merged(theirs + "\n\n" + mine, List.of(mine)));
    }

    @Test
    void aNewWordingAndSomeNewWordsStandOneAfterTheOther() {
        String mine = "Was ein Haus erarbeitet, stellt es allen anderen kostenlos zur Verfügung.";
        String theirs = "Ganz neuer Satz der Klausel.";

        assertThat(SentenceMerge.merge(BASE, mine, theirs))
                .isEqualTo(new Merged(theirs + " " + mine, List.of(mine)));
    }

    @Test
    void onlyTheSentenceBothHaveChangedIsThereTwice() {
        assertThat(
                        SentenceMerge.merge(
                                "Wir helfen einander. Wir treffen uns im Mai.\nWir zahlen nichts.",
                                "Wir helfen einander. Wir treffen uns im Juni.\nWir zahlen nichts.",
                                "Wir helfen allen. Wir treffen uns im Juli.\nWir zahlen nichts."))
                .isEqualTo(
                        new Merged(
                                "Wir helfen allen. Wir treffen uns im Juli. Wir treffen uns im"
                                        + " Juni.\nWir zahlen nichts.",
                                List.of("Wir treffen uns im Juni.")));
    }

    @Test
    void aSentenceAddedToARewrittenOneIsKept() {
        assertThat(
                        SentenceMerge.merge(
                                BASE, BASE + " Das gilt auch für Daten.", "Alles gehört allen."))
                .isEqualTo(new Merged("Alles gehört allen. Das gilt auch für Daten.", List.of()));
    }

    @Test
    void wordsAtDifferentPlacesOfASentenceAreBothThere() {
        assertThat(
                        SentenceMerge.merge(
                                "Wir helfen einander gern.",
                                "Wir alle helfen einander gern.",
                                "Wir helfen einander sehr gern."))
                .isEqualTo(new Merged("Wir alle helfen einander sehr gern.", List.of()));
    }

    @Test
    void whatOneTakesOutAndTheOtherChangesStays() {
        assertThat(SentenceMerge.merge("Eins zwei drei.", "", "Eins zwei vier."))
                .isEqualTo(new Merged("Eins zwei vier.", List.of()));
        assertThat(SentenceMerge.merge("Eins zwei drei.", "Eins zwei vier.", ""))
                .isEqualTo(new Merged("Eins zwei vier.", List.of()));
    }

    @Test
    void whatBothAddIsThereOneAfterTheOther() {
        assertThat(SentenceMerge.merge("Beginn.", "Beginn. Meins.", "Beginn. Ihres."))
                .isEqualTo(new Merged("Beginn. Ihres. Meins.", List.of()));
    }

    @Test
    void headingsStandBesideEachOther() {
        assertThat(SentenceMerge.mergeLine("Ziel", "Unser Weg", "Wozu"))
                .isEqualTo(new Merged("Wozu / Unser Weg", List.of("Unser Weg")));
        assertThat(SentenceMerge.mergeLine("Ziel", "Ziel", "Wozu"))
                .isEqualTo(new Merged("Wozu", List.of()));
        assertThat(SentenceMerge.mergeLine("Ziel", "Wozu", "Wozu"))
                .isEqualTo(new Merged("Wozu", List.of()));
    }
}
