package de.interkomm.hub.resolutions;

/**
 * By which rules a group votes; frozen into each ballot when it opens.
 *
 * @param quorum how many percent of all votes must take part: be present in a meeting, or be cast
 *     in writing, abstentions too; 0 for none
 * @param mostProxies how many votes of others one person may carry
 */
public record VotingRules(
        Way way,
        Majority majority,
        Base base,
        Abstentions abstentions,
        int quorum,
        Voters voters,
        int mostProxies) {

    public static final int MOST_PROXIES = 20;

    public VotingRules {
        if (quorum < 0 || quorum > 100 || mostProxies < 0 || mostProxies > MOST_PROXIES) {
            throw new IllegalArgumentException("no rules: " + quorum + ", " + mostProxies);
        }
    }

    /** What holds as long as nobody says otherwise. */
    public static VotingRules usual(Voters voters) {
        return new VotingRules(
                Way.OPEN,
                Majority.SIMPLE,
                Base.VOTES_CAST,
                Abstentions.LEFT_OUT,
                50,
                voters,
                voters == Voters.PERSONS ? 0 : 1);
    }

    /** How many votes have to take part, of all there are; 0 for no quorum. */
    public int quorumOf(Turnout turnout) {
        return Math.ceilDiv(quorum * turnout.entitledVotes(), 100);
    }

    /** The same for a ballot that is held in another way, or takes another majority. */
    public VotingRules with(Way other, Majority majorityOfIt) {
        return new VotingRules(other, majorityOfIt, base, abstentions, quorum, voters, mostProxies);
    }
}
