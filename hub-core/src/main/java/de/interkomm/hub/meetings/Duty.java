package de.interkomm.hub.meetings;

/** What somebody does at a meeting besides being there, as its minutes say. */
public enum Duty {
    /** Whoever opens the meeting and belongs to the group, unless somebody else is named. */
    CHAIR,
    /** Writes the minutes besides those who hold the meeting. */
    MINUTES
}
