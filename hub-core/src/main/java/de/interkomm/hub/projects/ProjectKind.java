package de.interkomm.hub.projects;

/** What a project is for, like the project group that carries it. */
public enum ProjectKind {
    /** Sharing what each of those involved knows. */
    EXCHANGE,
    /** Making something that is used afterwards. */
    IMPLEMENTATION
}
