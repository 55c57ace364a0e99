package de.interkomm.hub.reports;

/** What had become of a resolution, or a project, when it was counted. */
public enum RowState {
    REJECTED,
    /** An election in which nobody got the votes it took. */
    NOBODY_ELECTED,
    ELECTED,
    NOT_BEGUN,
    UNDER_WAY,
    CARRIED_OUT,
    /** Adopted, but will not be carried out. */
    DROPPED,
    PROJECT_IDEA,
    PROJECT_PLANNED,
    PROJECT_UNDER_WAY,
    PROJECT_IN_USE,
    PROJECT_FINISHED,
    PROJECT_DISCONTINUED
}
