package de.interkomm.hub.correspondence;

import java.util.List;

/** Turns a letter's content into a file. */
public interface LetterRenderer {

    /**
     * A letter of DIN 5008 form B on A4 that is PDF/A-3a and PDF/UA-1 at once, its data attached as
     * {@code letter.xml}.
     */
    byte[] render(LetterContent content);

    /**
     * What of the text the letter's font cannot show and {@link #render} would replace, such as an
     * emoji; each once, in order.
     */
    List<String> unprintable(String text);
}
