package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.Wording;

/** A thing for which networks have different words. */
public enum Term {
    PLENUM("plenum"),
    WORKING_GROUP("workingGroup"),
    PROJECT_GROUP("projectGroup"),
    CONTACT_PERSON("contactPerson");

    private static final Wording WORDING = Wording.bundle("messages/network");

    private final String key;

    Term(String key) {
        this.key = key;
    }

    /** The word of a network that has none of its own. */
    public LocalizedText usual() {
        return WORDING.text("network.settings.term." + key);
    }
}
