package de.interkomm.hub.network;

import de.interkomm.hub.shell.LocalizedText;

/** A body of a network, or a kind of body it has several of. */
public record Organ(Kind kind, LocalizedText name, LocalizedText purpose) {

    /** What a body is for. */
    public enum Kind {
        PLENUM,
        WORKING_GROUP,
        PROJECT_GROUP,
        MEETING,
        OPEN_GROUP
    }
}
