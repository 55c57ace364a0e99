package de.interkomm.hub.shell;

import java.util.Locale;

/** A text in both languages of the hub. */
public record LocalizedText(String german, String english) {

    /** The same in both, as a proper name is. */
    public static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }

    /** German for every locale that is not English. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : german;
    }
}
