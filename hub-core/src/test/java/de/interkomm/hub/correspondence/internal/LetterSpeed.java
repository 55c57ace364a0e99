package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterKind;
import de.interkomm.hub.correspondence.LetterRenderer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Measures how long a letter takes when the machine is warm, and leaves the letters in a folder to
 * look at: {@code java … LetterSpeed <folder>}.
 */
final class LetterSpeed {

    private LetterSpeed() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        LetterRenderer renderer = SampleLetters.renderer();
        measure("one page", renderer, SampleLetters.usual(LetterKind.ADMISSION, SampleLetters.SIE));
        measure("three pages", renderer, SampleLetters.withParagraphs(20));
        for (LetterKind kind : LetterKind.values()) {
            Files.write(
                    folder.resolve(kind + ".pdf"),
                    renderer.render(SampleLetters.usual(kind, SampleLetters.SIE)));
        }
        Files.write(
                folder.resolve("english.pdf"),
                renderer.render(SampleLetters.usual(LetterKind.DECLINE, SampleLetters.ENGLISH)));
        Files.write(
                folder.resolve("du.pdf"),
                renderer.render(SampleLetters.usual(LetterKind.ADMISSION, SampleLetters.DU)));
        Files.write(
                folder.resolve("hostile.pdf"),
                renderer.render(SampleLetters.hostile(LetterKind.APPLICATION, SampleLetters.SIE)));
        Files.write(folder.resolve("long.pdf"), renderer.render(SampleLetters.withParagraphs(20)));
    }

    private static void measure(String what, LetterRenderer renderer, LetterContent letter) {
        long[] nanos = new long[150];
        for (int run = 0; run < nanos.length; run++) {
            long start = System.nanoTime();
            renderer.render(letter);
            nanos[run] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, 50, nanos.length);
        Arrays.sort(warm);
        System.out.printf(
                "%s: first %d ms, warm median %d ms, 95 %% below %d ms%n",
                what, nanos[0] / 1_000_000, warm[50] / 1_000_000, warm[95] / 1_000_000);
    }
}
