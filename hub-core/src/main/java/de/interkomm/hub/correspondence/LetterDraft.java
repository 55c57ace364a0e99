package de.interkomm.hub.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter as somebody edits it: plain text, never read as markup or wording.
 *
 * @param subject one line, as is the salutation; line breaks and whatever else has no place in one
 *     become a blank
 * @param body paragraphs parted by blank lines
 */
public record LetterDraft(String subject, String salutation, String body) {

    /** Characters of a line of its own. */
    public static final int LONGEST_LINE = 200;

    private static final Pattern NO_PART_OF_A_LINE = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    public LetterDraft {
        subject = line(subject);
        salutation = line(salutation);
    }

    /** The letter to begin with. */
    public static LetterDraft of(LetterText letter) {
        return new LetterDraft(
                letter.subject(), letter.salutation(), EditedLetter.asText(letter.paragraphs()));
    }

    static String line(String text) {
        return NO_PART_OF_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    /** What keeps it from being sent; nothing if it can go. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        addLine(Part.SUBJECT, subject, flaws);
        addLine(Part.SALUTATION, salutation, flaws);
        switch (EditedLetter.read(body)) {
            case EditedLetter.Empty _ -> flaws.add(new Flaw(Part.BODY, 0, EditedLetter.MAX_LENGTH));
            case EditedLetter.TooLong(int length) ->
                    flaws.add(new Flaw(Part.BODY, length, EditedLetter.MAX_LENGTH));
            case EditedLetter.Accepted _ -> {}
        }
        return flaws;
    }

    private static void addLine(Part part, String text, List<Flaw> flaws) {
        if (text.isEmpty() || text.length() > LONGEST_LINE) {
            flaws.add(new Flaw(part, text.length(), LONGEST_LINE));
        }
    }

    /** What can be edited. */
    public enum Part {
        SUBJECT,
        SALUTATION,
        BODY
    }

    /**
     * A part that is empty or too long.
     *
     * @param length in characters; 0 if it is empty
     */
    public record Flaw(Part part, int length, int longest) {
        public boolean isEmpty() {
            return length == 0;
        }
    }
}
