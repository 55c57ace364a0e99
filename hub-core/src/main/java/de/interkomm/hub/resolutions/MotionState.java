package de.interkomm.hub.resolutions;

/** Where a motion stands. */
public enum MotionState {
    /** Written down; nobody votes on it yet, or a ballot was called off. */
    DRAFT,
    /** A ballot is open. */
    VOTING,
    ADOPTED,
    REJECTED,
    /** Too few took part; it can be put to the vote again. */
    UNDECIDED,
    WITHDRAWN;

    /** Whether the group has resolved on it: it has a number then. */
    public boolean isDecided() {
        return this == ADOPTED || this == REJECTED;
    }

    /** Whether a ballot on it can be opened. */
    public boolean canBeVotedOn() {
        return this == DRAFT || this == UNDECIDED;
    }
}
