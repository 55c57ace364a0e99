package de.interkomm.hub.projects;

/** What a reader may do with one project. */
public enum ProjectRight {
    /** Write on it, publish it, say who else does. */
    WRITE,
    /** Accept it where the network wants that, and mark it as a lighthouse. */
    REVIEW
}
