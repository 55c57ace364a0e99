package de.interkomm.hub.testing;

import java.util.Arrays;
import java.util.Locale;

/** Prints what a measurement found, one line a figure, for {@code docs/performance.md}. */
public final class Figures {

    private Figures() {}

    /** Prints median and slowest of durations in nanoseconds. */
    public static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        print(
                what,
                String.format(
                        Locale.ROOT,
                        "median %.1f ms, slowest %.1f ms, of %d",
                        sorted[sorted.length / 2] / 1e6,
                        sorted[sorted.length - 1] / 1e6,
                        sorted.length));
    }

    /** Prints one figure. */
    public static void print(String what, String figure) {
        System.out.printf("FIGURE  %-45s %s%n", what, figure);
    }
}
