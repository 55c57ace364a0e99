package de.interkomm.hub.meetings;

/** What an item of an agenda is for. */
public enum ItemKind {
    REPORT,
    DISCUSSION,
    DECISION,
    ELECTION,
    OTHER;

    /** Whether there are motions on it that are put to the vote. */
    public boolean decides() {
        return this == DECISION || this == ELECTION;
    }
}
