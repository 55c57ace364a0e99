package de.interkomm.hub.projects;

/** What a file of a project is shown as. */
public enum FileKind {
    DOCUMENT,
    /** Shown in the page; its label says in words what is to be seen. */
    PICTURE
}
