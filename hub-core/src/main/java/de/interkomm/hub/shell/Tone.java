package de.interkomm.hub.shell;

import java.util.Locale;
import java.util.Set;

/** How German texts address the reader. */
public enum Tone {
    SIE(Locale.GERMANY),
    /**
     * Texts that address nobody are the same as in {@link #SIE}; only the others are written anew.
     */
    DU(Locale.of("de", "DE", "DU"));

    private final Locale german;

    Tone(Locale german) {
        this.german = german;
    }

    /** Whoever is used to the formal tone anywhere, or not known at all, hears no other. */
    public static Tone towards(Set<Tone> tones) {
        return tones.equals(Set.of(DU)) ? DU : SIE;
    }

    /** The locale whose messages are German in this tone. */
    public Locale german() {
        return german;
    }
}
