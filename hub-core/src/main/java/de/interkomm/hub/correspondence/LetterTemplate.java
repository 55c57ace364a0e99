package de.interkomm.hub.correspondence;

import java.util.List;

/** The wording of a kind of letter in one language, with its placeholders still open. */
public record LetterTemplate(
        LetterKind kind,
        String subject,
        String salutation,
        List<String> paragraphs,
        String closing) {

    public LetterTemplate {
        paragraphs = List.copyOf(paragraphs);
    }
}
