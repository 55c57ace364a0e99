package de.interkomm.hub.meetings;

/** How many must be there for a meeting to have a quorum. What ballots need, voting rules say. */
public enum QuorumRule {
    /** None of its own: as many votes as a ballot needs. */
    NONE,
    /** As many as the group says. */
    NUMBER,
    MORE_THAN_HALF,
    TWO_THIRDS;

    /**
     * How many that are.
     *
     * @param all how many belong to the group
     * @param number what the group says, for {@link #NUMBER}
     */
    public int needed(int all, int number) {
        return switch (this) {
            case NONE -> 0;
            case NUMBER -> number;
            case MORE_THAN_HALF -> all / 2 + 1;
            case TWO_THIRDS -> Math.ceilDiv(2 * all, 3);
        };
    }
}
