package de.interkomm.hub.meetings;

/** Who may read an item of an agenda, its papers and its minutes. */
public enum Audience {
    /** Whoever may see the group. */
    PUBLIC,
    /** Whoever belongs to the group, and those who run the network. */
    INTERNAL
}
