package de.interkomm.hub.meetings;

/** Who counts when a group looks whether enough are there; guests never do. */
public enum Counted {
    PEOPLE,
    /** Each once, however many are there for it. */
    ADMINISTRATIONS
}
