package de.interkomm.hub.membership.spi;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Wording;

/** The reasons of the catalogue's rules, worded so that they fit every form of address. */
final class Reasons {

    private static final Wording WORDING = Wording.bundle("messages/membership");

    private Reasons() {}

    static LocalizedText of(String key, Object... values) {
        return WORDING.text("membership.rule." + key, values);
    }
}
