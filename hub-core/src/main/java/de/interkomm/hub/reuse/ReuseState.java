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

    /** Who has come furthest first, who has stopped last. */
    public int nearness() {
        return switch (this) {
            case IN_USE -> 0;
            case PILOTING -> 1;
            case INTERESTED -> 2;
            case STOPPED -> 3;
        };
    }

    /** Whether it is a step back to come here from there. */
    boolean isBefore(ReuseState other) {
        return compareTo(other) < 0;
    }

    /**
     * Whether coming here from there has to be explained; to take something up again needs no
     * reason.
     */
    public boolean needsReason(ReuseState from) {
        return from != STOPPED && isBefore(from);
    }
}
