package de.interkomm.hub.correspondence;

import java.util.List;

/** The words of a letter, ready to be read, edited, and put into a {@link LetterContent}. */
public record LetterText(
        String subject, String salutation, List<String> paragraphs, String closing) {

    public LetterText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same with the paragraphs a coordinator made of them. */
    public LetterText with(EditedLetter.Accepted edited) {
        return new LetterText(subject, salutation, edited.paragraphs(), closing);
    }
}
