package de.interkomm.hub.directory;

/** What can be found. */
public enum EntryKind {
    PROJECT,
    /** A project that others may take over. */
    BLUEPRINT,
    GROUP,
    NETWORK,
    /** One that takes part in a network. */
    ADMINISTRATION,
    /** Somebody who has agreed to be found. */
    PERSON
}
