package de.interkomm.hub.correspondence;

import de.interkomm.hub.shell.Tone;

import java.util.Locale;

/** The languages letters are written in. */
public enum LetterLanguage {
    GERMAN("de"),
    ENGLISH("en");

    private static final Locale GERMAN_DU = Locale.of("de", "DE", "DU");

    private final String code;

    LetterLanguage(String code) {
        this.code = code;
    }

    /** As addresses and browsers name it. */
    public String code() {
        return code;
    }

    /** English, or German for every other. */
    public static LetterLanguage of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : GERMAN;
    }

    /** For a network that says du or Sie. */
    public Locale locale(Tone tone) {
        return switch (this) {
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> tone == Tone.DU ? GERMAN_DU : Locale.GERMANY;
        };
    }

    /** The key of its name in the reader's language. */
    public String messageKey() {
        return "correspondence.language." + name();
    }
}
