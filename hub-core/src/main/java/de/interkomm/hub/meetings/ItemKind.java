package de.interkomm.hub.meetings;

/** What an item of an agenda is for. */
public enum ItemKind {
    REPORT,
    DISCUSSION,
    DECISION,
    ELECTION,
    OTHER
}
