package de.interkomm.hub.projects;

/**
 * Who reads of a published project, apart from its authors, its group and the network's
 * coordinators; from narrow to wide.
 */
public enum ProjectVisibility {
    /** Whoever belongs to the group that carries it. */
    GROUP,
    /** Whoever belongs to the network. */
    NETWORK,
    /** Whoever belongs to any network of this hub. */
    HUB,
    /** Everybody. */
    PUBLIC;

    public boolean isNarrowerThan(ProjectVisibility other) {
        return compareTo(other) < 0;
    }
}
