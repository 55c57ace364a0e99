package de.interkomm.hub.reuse;

/** How far an administration is with a project of others, in the order in which that goes. */
public enum ReuseState {
    INTERESTED,
    PILOTING,
    IN_USE,
    STOPPED;

    /** Whether the project is at work there. */
    public boolean isReuse() {
        return this == PILOTING || this == IN_USE;
    }

    /** Whether it is a step back to come here from there. */
    boolean isBefore(ReuseState other) {
        return compareTo(other) < 0;
    }

    /** Whether coming here from there has to be explained. */
    public boolean needsReason(ReuseState from) {
        return isBefore(from);
    }
}
