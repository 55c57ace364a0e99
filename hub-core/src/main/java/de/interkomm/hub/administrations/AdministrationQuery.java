package de.interkomm.hub.administrations;

import de.interkomm.hub.shell.BadQuestion;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * What to look for. Every part narrows the result; {@code null} does not.
 *
 * @param text as in {@link Administrations#suggest}
 * @param state two digits
 * @param county five digits; also finds the county itself
 */
public record AdministrationQuery(
        @Nullable String text,
        @Nullable String state,
        @Nullable AdministrationKind kind,
        @Nullable String county) {

    /** More characters than any name has, with the places it lies in. */
    public static final int LONGEST_TEXT = 200;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern STATE = Pattern.compile("\\d{2}");
    private static final Pattern COUNTY = Pattern.compile("\\d{5}");

    public AdministrationQuery {
        text = blankToNull(text);
        state = blankToNull(state);
        county = blankToNull(county);
        if (state != null && !STATE.matcher(state).matches()) {
            throw new IllegalArgumentException("a state has two digits");
        }
        if (county != null && !COUNTY.matcher(county).matches()) {
            throw new IllegalArgumentException("a county has five digits");
        }
    }

    /** Looks for a text in all states. */
    public static AdministrationQuery text(String text) {
        return new AdministrationQuery(text, null, null, null);
    }

    /**
     * Refuses a text somebody asks the API about.
     *
     * @param text as it was sent, before anything invisible is taken out of it
     * @throws BadQuestion if it is too long for a name or has control characters
     */
    public static void requireText(@Nullable String text) {
        if (text != null && (text.length() > LONGEST_TEXT || CONTROL.matcher(text).find())) {
            throw new BadQuestion("administrations.problem.query", Integer.toString(LONGEST_TEXT));
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
