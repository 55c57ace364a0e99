package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;
import de.interkomm.hub.testing.Figures;

import org.junit.jupiter.api.Test;

/** How long a letter takes, once the machine is warm. */
class LetterMeasurements {

    private static final int WARM_UP = 50;
    private static final int ROUNDS = 100;

    private final LetterRenderer renderer = SampleLetters.renderer();

    @Test
    void renderLetters() {
        measure("letter of one page", SampleLetters.usual(LetterKind.ADMISSION, SampleLetters.SIE));
        measure("letter of three pages", SampleLetters.withParagraphs(20));
    }

    private void measure(String what, LetterContent letter) {
        times(letter, WARM_UP);
        Figures.print(what, times(letter, ROUNDS));
    }

    private long[] times(LetterContent letter, int rounds) {
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            renderer.render(letter);
            nanos[round] = System.nanoTime() - start;
        }
        return nanos;
    }
}
