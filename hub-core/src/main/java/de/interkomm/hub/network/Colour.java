package de.interkomm.hub.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour as style sheets write it.
 *
 * @param value {@code #rrggbb}, in lower case
 */
public record Colour(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");

    /** The ground of pages. */
    public static final Colour WHITE = new Colour("#ffffff");

    @JsonCreator
    public Colour {
        value = value.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a colour: '" + value + "'");
        }
    }

    /** Reads a colour from outside, where a wrong one is no error of ours. */
    public static Optional<Colour> parse(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new Colour(value)) : Optional.empty();
    }

    /**
     * How well one can be read on the other, from 1 to 21: WCAG 2.2, "contrast ratio".
     *
     * <p>Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
     */
    public double contrastTo(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Relative luminance from 0 to 1, as WCAG 2.2 defines it for sRGB. */
    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    /** On the way to another colour, so many steps of all. */
    Colour towards(Colour other, int step, int steps) {
        return new Colour(
                "#%02x%02x%02x"
                        .formatted(
                                between(red(), other.red(), step, steps),
                                between(green(), other.green(), step, steps),
                                between(blue(), other.blue(), step, steps)));
    }

    private int red() {
        return Integer.parseInt(value, 1, 3, 16);
    }

    private int green() {
        return Integer.parseInt(value, 3, 5, 16);
    }

    private int blue() {
        return Integer.parseInt(value, 5, 7, 16);
    }

    private static int between(int from, int to, int step, int steps) {
        return from + Math.round((to - from) * (float) step / steps);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return value;
    }
}
