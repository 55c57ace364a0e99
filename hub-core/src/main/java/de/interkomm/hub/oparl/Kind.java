package de.interkomm.hub.oparl;

import java.util.Arrays;
import java.util.Optional;

/** OParl's types of objects within a body, each with the list of all of its objects. */
public enum Kind {
    ORGANIZATION("organization", "Organization"),
    PERSON("person", "Person"),
    MEMBERSHIP("membership", "Membership"),
    MEETING("meeting", "Meeting"),
    AGENDA_ITEM("agendaItem", "AgendaItem"),
    PAPER("paper", "Paper"),
    CONSULTATION("consultation", "Consultation"),
    FILE("file", "File"),
    LOCATION("location", "Location"),
    /** Networks have no terms of office; the specification demands the list. */
    LEGISLATIVE_TERM("legislativeTerm", "LegislativeTerm");

    private final String path;
    private final String type;

    Kind(String path, String type) {
        this.path = path;
        this.type = type;
    }

    /** As it stands in addresses, and in the database. */
    public String path() {
        return path;
    }

    /** As OParl calls it. */
    public String type() {
        return type;
    }

    /** Reads what stands in an address. */
    public static Optional<Kind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /** With which its objects come and go: what is embedded in another object does so with that. */
    public Kind unit() {
        return switch (this) {
            case ORGANIZATION, PERSON, MEETING, PAPER, LEGISLATIVE_TERM -> this;
            case MEMBERSHIP -> PERSON;
            case AGENDA_ITEM, FILE, LOCATION -> MEETING;
            case CONSULTATION -> PAPER;
        };
    }
}
