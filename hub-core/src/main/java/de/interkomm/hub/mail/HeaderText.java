package de.interkomm.hub.mail;

import java.util.regex.Pattern;

/** Text that goes into one line of a mail's head. */
final class HeaderText {

    /**
     * Line breaks would begin another header, other control characters confuse servers, and marks
     * that change the direction of writing make a name look like a different one.
     */
    private static final Pattern UNFIT =
            Pattern.compile(
                    "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200b\\u200e\\u200f\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]+");

    private HeaderText() {}

    static String of(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }
}
