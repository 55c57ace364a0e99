package de.interkomm.hub.administrations;

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

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
