package de.interkomm.hub.correspondence;

import java.util.List;

/** What becomes of a letter's body that somebody edited as plain text. */
public sealed interface EditedLetter {

    /** Characters, about six pages. */
    int MAX_LENGTH = 20_000;

    /** Paragraphs are parted by blank lines; the text is never read as markup or wording. */
    static EditedLetter read(String text) {
        String body = Paragraphs.withPlainBreaks(text).strip();
        if (body.isEmpty()) {
            return new Empty();
        }
        if (body.length() > MAX_LENGTH) {
            return new TooLong(body.length());
        }
        return new Accepted(Paragraphs.of(body));
    }

    /** The text to edit. */
    static String asText(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }

    record Accepted(List<String> paragraphs) implements EditedLetter {
        public Accepted {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    record Empty() implements EditedLetter {}

    /**
     * @param length in characters
     */
    record TooLong(int length) implements EditedLetter {}
}
