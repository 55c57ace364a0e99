package de.interkomm.hub.identity;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Where a visitor goes after signing in: always a page of this hub, whatever a forged link says.
 *
 * @param value begins with exactly one slash and holds only what an address may, so no browser
 *     takes it for another site's address and no view for a template
 */
public record ReturnPath(String value) {

    private static final int LONGEST = 500;
    private static final Pattern FORM =
            Pattern.compile("/(?!/)[A-Za-z0-9._~!$&'()*+,;=:@%/?\\[\\]-]*");
    private static final Pattern OF_SIGNING_IN = Pattern.compile("/sign-(?:in|out)(?:[/?].*)?");

    /** Where signing in leads when nothing else was asked for: the page of what waits for one. */
    public static final ReturnPath HOME = new ReturnPath("/my");

    /** Its name in addresses and forms. */
    public static final String PARAMETER = "to";

    public ReturnPath {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("not a page of this hub");
        }
    }

    /** What was asked for if that is a page of this hub to come back to, else the hub's home. */
    public static ReturnPath of(@Nullable String asked) {
        return asked != null && isSafe(asked) && !OF_SIGNING_IN.matcher(asked).matches()
                ? new ReturnPath(asked)
                : HOME;
    }

    /**
     * The given address with this path as its last parameter; without it if it is the hub's home.
     */
    public String appendedTo(String address) {
        return equals(HOME)
                ? address
                : address
                        + (address.contains("?") ? '&' : '?')
                        + PARAMETER
                        + '='
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static boolean isSafe(String path) {
        return path.length() <= LONGEST && FORM.matcher(path).matches() && !path.contains("//");
    }

    @Override
    public String toString() {
        return value;
    }
}
