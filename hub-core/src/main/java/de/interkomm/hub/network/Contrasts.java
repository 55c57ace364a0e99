package de.interkomm.hub.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Which of a network's colours meet as text and ground in the style sheet {@code shell/hub.css},
 * and whether each pair reaches 4.5:1, level AA of WCAG 2.2, success criterion 1.4.3.
 */
public final class Contrasts {

    /** Least contrast of text to its ground. */
    public static final double ENOUGH = 4.5;

    private static final Colour BLACK = new Colour("#000000");

    /** KERN's colour of running text. */
    static final Colour TEXT = new Colour("#131626");

    private static final int STEPS = 255;

    private Contrasts() {}

    /** The pairs that cannot be read, each with the nearest colour with which it can. */
    public static List<Failure> failuresOf(Colours colours) {
        Colours mended = mended(colours);
        List<Failure> failures = new ArrayList<>();
        for (Pair pair : Pair.values()) {
            if (pair.contrastIn(colours) < ENOUGH) {
                failures.add(
                        new Failure(
                                pair,
                                pair.subject.apply(colours),
                                pair.contrastIn(colours),
                                pair.subject.apply(mended)));
            }
        }
        return failures;
    }

    /** The nearest colours in which all pairs can be read; the same where nothing is amiss. */
    public static Colours mended(Colours colours) {
        Colour soft = readable(colours.soft(), TEXT);
        return new Colours(
                colours.primary(),
                readable(colours.onPrimary(), colours.primary()),
                readable(colours.deep(), Colour.WHITE, soft),
                soft,
                colours.stripe(),
                readable(colours.action(), Colour.WHITE, soft));
    }

    /** Goes towards black and towards white, and stops where it can be read on every ground. */
    private static Colour readable(Colour colour, Colour... grounds) {
        for (int step = 0; step <= STEPS; step++) {
            Colour darker = colour.towards(BLACK, step, STEPS);
            if (isReadable(darker, grounds)) {
                return darker;
            }
            Colour lighter = colour.towards(Colour.WHITE, step, STEPS);
            if (isReadable(lighter, grounds)) {
                return lighter;
            }
        }
        // Black or white can be read on any one ground, and black on any ground that bears text.
        throw new IllegalStateException("no colour can be read on " + List.of(grounds));
    }

    private static boolean isReadable(Colour colour, Colour... grounds) {
        for (Colour ground : grounds) {
            if (colour.contrastTo(ground) < ENOUGH) {
                return false;
            }
        }
        return true;
    }

    /** Two colours that meet; the first is the one to change. */
    public enum Pair {
        SOFT_UNDER_TEXT(Colours::soft, _ -> TEXT),
        ON_PRIMARY(Colours::onPrimary, Colours::primary),
        DEEP_ON_WHITE(Colours::deep, _ -> Colour.WHITE),
        DEEP_ON_SOFT(Colours::deep, Colours::soft),
        ACTION_ON_WHITE(Colours::action, _ -> Colour.WHITE),
        ACTION_ON_SOFT(Colours::action, Colours::soft);

        @SuppressWarnings("ImmutableEnumChecker") // a pure function
        private final Function<Colours, Colour> subject;

        @SuppressWarnings("ImmutableEnumChecker") // a pure function
        private final Function<Colours, Colour> ground;

        Pair(Function<Colours, Colour> subject, Function<Colours, Colour> ground) {
            this.subject = subject;
            this.ground = ground;
        }

        public double contrastIn(Colours colours) {
            return subject.apply(colours).contrastTo(ground.apply(colours));
        }
    }

    /**
     * A pair that cannot be read.
     *
     * @param contrast which it has, below {@link #ENOUGH}
     * @param nearest a colour for the first of the two with which all its pairs can be read
     */
    public record Failure(Pair pair, Colour given, double contrast, Colour nearest) {}
}
