package de.interkomm.hub.correspondence;

import java.util.List;
import java.util.regex.Pattern;

/** Parts plain text at its blank lines. */
final class Paragraphs {

    private static final Pattern BLANK_LINES =
            Pattern.compile("\\n[ \\t\\x0B\\f\\u00A0]*(?:\\n[ \\t\\x0B\\f\\u00A0]*)+");

    private Paragraphs() {}

    static List<String> of(String text) {
        return BLANK_LINES
                .splitAsStream(withPlainBreaks(text))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Browsers send CR LF. */
    static String withPlainBreaks(String text) {
        return text.replaceAll("\\R", "\n");
    }
}
