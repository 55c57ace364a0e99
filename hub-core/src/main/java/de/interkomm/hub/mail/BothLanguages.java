package de.interkomm.hub.mail;

import java.util.Locale;
import java.util.function.Function;

/**
 * A text for somebody whose language nobody knows: German, and below it English. Whoever has
 * applied in a language is answered in that.
 */
public final class BothLanguages {

    private static final String BETWEEN = "\n\n--\n\n";

    private BothLanguages() {}

    /**
     * @param german in the tone of whoever writes
     * @param words the text in a language
     */
    public static String text(Locale german, Function<Locale, String> words) {
        return words.apply(german) + BETWEEN + words.apply(Locale.UK);
    }
}
