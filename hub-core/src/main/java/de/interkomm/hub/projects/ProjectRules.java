package de.interkomm.hub.projects;

/** How a network handles its projects. */
public record ProjectRules(Review review) {

    public static final ProjectRules DEFAULT = new ProjectRules(Review.NONE);

    /** Whether coordinators look at projects before readers do. */
    public enum Review {
        NONE,
        WANTED
    }
}
