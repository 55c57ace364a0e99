package de.interkomm.hub.correspondence;

import java.util.List;

/** The words of a letter, ready to be read, edited, and put into a {@link LetterContent}. */
public record LetterText(
        String subject, String salutation, List<String> paragraphs, String closing) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * The same with what a coordinator made of it.
     *
     * @throws IllegalArgumentException if the draft has flaws
     */
    public LetterText with(LetterDraft draft) {
        if (!draft.flaws().isEmpty()) {
            throw new IllegalArgumentException("not fit to be sent: " + draft.flaws());
        }
        return new LetterText(
                draft.subject(), draft.salutation(), Paragraphs.of(draft.body()), closing);
    }
}
