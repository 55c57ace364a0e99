package de.interkomm.hub.directory;

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

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }
}
