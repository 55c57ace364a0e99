package de.interkomm.hub.administrations.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names comparable. A name is kept in two spellings (ü as u, ü as ue), so whoever types an
 * umlaut, its base letter or its two letters meets one of them, and "ue" in Neuenkirchen stays what
 * it is.
 */
final class Spelling {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Spelling() {}

    /** ü as u. */
    static String plain(String name) {
        return words(name);
    }

    /** ü as ue; a name without umlauts is the same in both spellings. */
    static String expanded(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return words(composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
    }

    private static String words(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("ß", "ss");
        String letters =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String spaced = ' ' + OTHER.matcher(letters).replaceAll(" ").strip() + ' ';
        return spaced.replace(" sankt ", " st ").replace(" a d ", " an der ").strip();
    }
}
