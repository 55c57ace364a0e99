package de.interkomm.hub.projects;

/** How far a project has come, in the usual order. */
public enum ProjectStatus {
    IDEA,
    PLANNED,
    UNDER_WAY,
    /** In productive use. */
    IN_USE,
    FINISHED,
    DISCONTINUED;

    /** Whether nobody works on it or with it any more. */
    public boolean isOver() {
        return this == FINISHED || this == DISCONTINUED;
    }

    /** Whether there is something to learn from it already. */
    public boolean hasLessons() {
        return this == IN_USE || this == FINISHED || this == DISCONTINUED;
    }
}
