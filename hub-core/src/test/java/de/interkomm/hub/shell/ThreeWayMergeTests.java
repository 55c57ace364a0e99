package de.interkomm.hub.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.shell.ThreeWayMerge.Merged;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two people write down the same item. */
class ThreeWayMergeTests {

    @Test
    void whatOneChangesStaysWhereTheOtherChangesNothing() {
        assertThat(ThreeWayMerge.merge("a", "a", "a b")).isEqualTo(merged("a b"));
        assertThat(ThreeWayMerge.merge("a", "a b", "a")).isEqualTo(merged("a b"));
        assertThat(ThreeWayMerge.merge("a", "a b", "a b")).isEqualTo(merged("a b"));
        assertThat(ThreeWayMerge.merge("", "neu", "")).isEqualTo(merged("neu"));
    }

    @Test
    void changesAtDifferentPlacesAreBothThere() {
        assertThat(
                        ThreeWayMerge.merge(
                                "Herr Klein berichtet über den Haushalt.",
                                "Frau Groß berichtet über den Haushalt.",
                                "Herr Klein berichtet über den Haushalt 2027."))
                .isEqualTo(merged("Frau Groß berichtet über den Haushalt 2027."));
    }

    @Test
    void whatBothAddAtTheEndIsBothThere() {
        assertThat(ThreeWayMerge.merge("Beginn.", "Beginn. Meins", "Beginn. Ihres"))
                .satisfies(
                        both -> {
                            assertThat(both.text()).contains("Beginn.", "Meins", "Ihres");
                            assertThat(both.conflicts()).isEmpty();
                        });
    }

    /** A page that was left while it saved does not know that it has, and saves again. */
    @Test
    void whatIsSentAgainIsThereOnce() {
        assertThat(ThreeWayMerge.merge("Beginn.", "Beginn. Meins.", "Beginn. Ihres. Meins."))
                .isEqualTo(merged("Beginn. Ihres. Meins."));
        assertThat(ThreeWayMerge.merge("", "Meins.", "Meins. Ihres."))
                .isEqualTo(merged("Meins. Ihres."));
        // It has gone on since.
        assertThat(ThreeWayMerge.merge("", "Der Haushalt steht.", "Der Haus"))
                .isEqualTo(merged("Der Haushalt steht."));
        assertThat(
                        ThreeWayMerge.merge(
                                "", "Frau Groß berichtet lange.", "Ihres. Frau Groß berichtet"))
                .isEqualTo(merged("Ihres. Frau Groß berichtet lange."));
        // The same end of a word is nothing sent again.
        assertThat(ThreeWayMerge.merge("", "aus Bonn", "Das Haus").text())
                .isEqualTo("Das Haus aus Bonn");
    }

    @Test
    void whatBothChangeDifferentlyIsThereTwiceAndSaid() {
        Merged both =
                ThreeWayMerge.merge(
                        "Es kostet zehn Euro.", "Es kostet elf Euro.", "Es kostet zwölf Euro.");

        assertThat(both.text()).contains("elf", "zwölf");
        assertThat(both.conflicts()).containsExactly("elf");
    }

    @Test
    void whatOneDeletesAndTheOtherExtendsIsKept() {
        Merged both =
                ThreeWayMerge.merge("eins zwei drei vier", "eins vier", "eins zwei neu drei vier");

        assertThat(both.text()).contains("neu");
    }

    @Test
    void whoeverTypesOnAfterSavingBuildsOnWhatWasSent() {
        // Sent "a b"; the server already had "a x" and made "a x b" of it; meanwhile typed "a b c".
        assertThat(ThreeWayMerge.merge("a b", "a b c", "a x b").text()).isEqualTo("a x b c");
    }

    @Test
    void noWordIsEverLost() {
        Random random = new Random(20260502);
        for (int round = 0; round < 2_000; round++) {
            List<String> base = words(random, "w", random.nextInt(12));
            List<String> mine = changed(random, base, "m");
            List<String> theirs = changed(random, base, "t");

            String text =
                    ThreeWayMerge.merge(
                                    String.join(" ", base),
                                    String.join(" ", mine),
                                    String.join(" ", theirs))
                            .text();

            List<String> result = List.of(text.split("\\s+"));
            assertThat(result)
                    .as("%s | %s | %s", base, mine, theirs)
                    .containsAll(mine.stream().filter(word -> word.startsWith("m")).toList())
                    .containsAll(theirs.stream().filter(word -> word.startsWith("t")).toList())
                    .containsAll(
                            base.stream()
                                    .filter(word -> mine.contains(word) && theirs.contains(word))
                                    .toList());
        }
    }

    private static List<String> changed(Random random, List<String> base, String prefix) {
        List<String> words = new ArrayList<>(base);
        for (int change = random.nextInt(4); change > 0; change--) {
            if (!words.isEmpty() && random.nextBoolean()) {
                words.remove(random.nextInt(words.size()));
            } else {
                words.add(random.nextInt(words.size() + 1), prefix + random.nextInt(1_000));
            }
        }
        return words;
    }

    private static List<String> words(Random random, String prefix, int number) {
        List<String> words = new ArrayList<>();
        for (int each = 0; each < number; each++) {
            words.add(prefix + each + "-" + random.nextInt(1_000));
        }
        return words;
    }

    private static Merged merged(String text) {
        return new Merged(text, List.of());
    }
}
