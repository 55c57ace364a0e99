package de.interkomm.hub.directory;

import de.interkomm.hub.projects.ProjectStatus;
import de.interkomm.hub.shell.Typing;

/** By what results are counted and narrowed. */
public enum Facet {
    /** An {@link EntryKind}. */
    KIND("kind"),
    /** The id of a network. */
    NETWORK("network"),
    /** Two digits, as regional keys begin. */
    STATE("state"),
    /** Five digits, as regional keys begin. */
    COUNTY("county"),
    /** {@link Inhabitants} of an administration. */
    INHABITANTS("inhabitants"),
    /** The key of one of the hub's topics, or the words of another one. */
    TOPIC("topic"),
    /** How far a project is. */
    STATUS("status"),
    /** A {@link Reuse}. */
    REUSE("reuse");

    /** There are sixteen. */
    private static final String STATES = "(0[1-9]|1[0-6])";

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /**
     * Whether anybody can have chosen the value. Networks and topics come and go, and a search that
     * was kept must not find more than before when they do; of them that can be anything.
     */
    public boolean knows(String value) {
        return switch (this) {
            case KIND -> Typing.choice(EntryKind.values(), value) != null;
            case INHABITANTS -> Typing.choice(Inhabitants.values(), value) != null;
            case REUSE -> Typing.choice(Reuse.values(), value) != null;
            case STATUS -> Typing.choice(ProjectStatus.values(), value) != null;
            case STATE -> value.matches(STATES);
            case COUNTY -> value.matches(STATES + "\\d{3}");
            case NETWORK, TOPIC -> true;
        };
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }
}
