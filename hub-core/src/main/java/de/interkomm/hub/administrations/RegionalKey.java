package de.interkomm.hub.administrations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import de.interkomm.hub.shell.BadQuestion;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The official regional key (Amtlicher Regionalschlüssel, ARS): state 2, government region 1,
 * county 2, association 4, municipality 3 digits. Levels below the one named are zero.
 *
 * @param value twelve digits
 */
public record RegionalKey(@JsonValue String value) implements Comparable<RegionalKey> {

    /** For those who read the API's description. */
    public static final String FORM_IN_WORDS =
            "Official regional key (Amtlicher Regionalschlüssel) of an administration: twelve"
                    + " digits, of which the first two are those of a state, 01 to 16. A"
                    + " Verbandsgemeinde has one too.";

    private static final Pattern FORM = Pattern.compile("(?:0[1-9]|1[0-6])\\d{10}");

    @JsonCreator
    public RegionalKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a regional key: '" + value + "'");
        }
    }

    /**
     * Reads a key somebody asks the API about.
     *
     * @throws BadQuestion if it cannot be one
     */
    public static RegionalKey asked(String text) {
        return parse(text).orElseThrow(() -> new BadQuestion("administrations.problem.key"));
    }

    public static Optional<RegionalKey> parse(String text) {
        String digits = text.replace(" ", "");
        return FORM.matcher(digits).matches()
                ? Optional.of(new RegionalKey(digits))
                : Optional.empty();
    }

    /** Two digits, as {@code 07} for Rheinland-Pfalz. */
    public String state() {
        return value.substring(0, 2);
    }

    /** Five digits: state, government region, county. */
    public String county() {
        return value.substring(0, 5);
    }

    /** Nine digits: county and association. */
    public String association() {
        return value.substring(0, 9);
    }

    /** Whether this key lies in the area that the given leading digits name. */
    public boolean isWithin(String digits) {
        return value.startsWith(digits);
    }

    @Override
    public int compareTo(RegionalKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
