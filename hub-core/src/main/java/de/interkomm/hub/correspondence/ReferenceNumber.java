package de.interkomm.hub.correspondence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference (Aktenzeichen) of an application and its letters, as {@code DD-2026-0007}.
 *
 * @param prefix one to twelve upper-case letters and digits, beginning with a letter
 * @param number counts from 1 within prefix and year
 */
public record ReferenceNumber(String prefix, int year, int number) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{0,11}");
    private static final Pattern FORM =
            Pattern.compile("(" + PREFIX.pattern() + ")-(\\d{4})-(\\d{4,9})");

    public ReferenceNumber {
        if (!PREFIX.matcher(prefix).matches() || year < 1000 || year > 9999 || number < 1) {
            throw new IllegalArgumentException(
                    "not a reference number: %s-%d-%d".formatted(prefix, year, number));
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<ReferenceNumber> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(3));
        return number == 0
                ? Optional.empty()
                : Optional.of(
                        new ReferenceNumber(
                                parts.group(1), Integer.parseInt(parts.group(2)), number));
    }

    @Override
    public String toString() {
        return "%s-%d-%04d".formatted(prefix, year, number);
    }
}
