package de.interkomm.hub.resolutions;

/**
 * Who could vote and who did.
 *
 * @param entitled how many administrations, or persons, could vote
 * @param entitledVotes how many votes they have together
 * @param present how many of them were there; in writing, how many voted
 * @param presentVotes how many votes those have together
 * @param voted how many voted, abstentions too
 * @param lent how many of those who were there had lent their vote
 */
public record Turnout(
        int entitled, int entitledVotes, int present, int presentVotes, int voted, int lent) {

    /** Where each has one vote. */
    public static Turnout ofOneVoteEach(int entitled, int present, int voted) {
        return new Turnout(entitled, entitled, present, present, voted, 0);
    }

    /** The same where so many voted. */
    public Turnout with(int votes) {
        return new Turnout(entitled, entitledVotes, present, presentVotes, votes, lent);
    }

    public boolean isWeighted() {
        return entitled != entitledVotes;
    }
}
