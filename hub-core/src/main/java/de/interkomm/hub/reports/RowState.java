package de.interkomm.hub.reports;

/** What had become of a resolution when it was counted. */
public enum RowState {
    REJECTED,
    NOT_BEGUN,
    UNDER_WAY,
    CARRIED_OUT,
    /** Adopted, but will not be carried out. */
    DROPPED
}
