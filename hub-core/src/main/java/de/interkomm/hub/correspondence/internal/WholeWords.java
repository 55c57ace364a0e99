package de.interkomm.hub.correspondence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps addresses of pages and mailboxes in one line: who copies one from paper must see where it
 * ends. One that is longer than a line still breaks rather than runs out of the page.
 */
final class WholeWords {

    /** As wide as the body of a letter, and as high as its print. */
    private static final double LINE = 165;

    private static final int SIZE = 11;

    /** With the brackets and stops around it, which would look lost in a line of their own. */
    private static final Pattern WORD = Pattern.compile("\\S+");

    private WholeWords() {}

    static List<Piece> of(String text, LetterFont font) {
        List<Piece> pieces = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        int end = 0;
        while (words.find()) {
            if (isAddress(words.group()) && font.width(words.group(), SIZE) <= LINE) {
                pieces.add(new Piece(text.substring(end, words.start()), false));
                pieces.add(new Piece(words.group(), true));
                end = words.end();
            }
        }
        pieces.add(new Piece(text.substring(end), false));
        return List.copyOf(pieces);
    }

    private static boolean isAddress(String word) {
        return word.contains("://") || word.indexOf('@') > 0;
    }

    /**
     * @param whole whether it stays in one line
     */
    record Piece(String text, boolean whole) {}
}
