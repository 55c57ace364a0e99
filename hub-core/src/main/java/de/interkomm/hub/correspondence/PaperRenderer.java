package de.interkomm.hub.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what other modules lay out, in the font and the formats of letters. */
public interface PaperRenderer {

    /** A file that is PDF/A-3a and PDF/UA-1 at once. */
    byte[] render(Paper paper);

    /**
     * The same with other files behind it, each with a bookmark. As nobody knows what these keep
     * to, the file makes no claim about itself where there are any.
     */
    byte[] render(Paper paper, List<Annex> annexes);

    /**
     * The text as the font can show it; whatever a paper's variables say must have been through
     * this.
     */
    String printable(String text);

    /**
     * What is printed.
     *
     * @param template of an XHTML page whose head comes from {@code correspondence/paper}; it gets
     *     the variables, and its style sheet as {@code css}
     * @param css where that lies on the class path
     */
    record Paper(String template, String css, Locale locale, Map<String, Object> variables) {

        public Paper {
            variables = Map.copyOf(variables);
        }
    }

    /**
     * A PDF file, or a picture that gets a page of its own.
     *
     * @param title of its bookmark
     */
    @SuppressWarnings("ArrayRecordComponent") // printed, never compared
    record Annex(String title, String mediaType, byte[] content) {}
}
