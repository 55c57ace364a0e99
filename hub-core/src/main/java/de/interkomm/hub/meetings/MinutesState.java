package de.interkomm.hub.meetings;

/** How far the minutes of a meeting are. */
public enum MinutesState {
    /** Still written. */
    OPEN,
    /** Written; the group may say what is wrong with them. */
    PROPOSED,
    APPROVED
}
