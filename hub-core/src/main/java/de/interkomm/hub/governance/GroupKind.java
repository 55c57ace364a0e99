package de.interkomm.hub.governance;

/** What sort of body a group is. Networks have their own words for most, and kinds of their own. */
public enum GroupKind {
    PLENUM,
    /** Steers, or exchanges what matters to all. */
    WORKING_GROUP,
    /** Shares what its members know. */
    PROJECT_GROUP_EXCHANGE,
    /** Brings a project to its end. */
    PROJECT_GROUP_IMPLEMENTATION,
    /** What the network itself has named. */
    OWN
}
