package de.interkomm.hub.resolutions;

/** Where votes are cast. */
public enum Place {
    /** In a meeting: those present vote until the chair closes. */
    MEETING,
    /** Each from their desk, until a deadline. */
    WRITING
}
