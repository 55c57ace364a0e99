package de.interkomm.hub.network;

/** Who holds a membership in a network. */
public enum MemberKind {
    ADMINISTRATION,
    PERSON
}
