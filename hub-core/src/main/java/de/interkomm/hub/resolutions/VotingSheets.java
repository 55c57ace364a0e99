package de.interkomm.hub.resolutions;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** By which rules the groups of the bound network vote. */
public interface VotingSheets {

    int HEAVIEST = 999;

    /** What holds for the group's next ballot, unless its opener says otherwise. */
    VotingRules rules(NetworkId network, GroupId group);

    /**
     * The same for the next ballot on a motion: it is voted on again as it was before, and another
     * round of an election as its first one was. The caller has checked who asks.
     */
    VotingRules rules(NetworkId network, Resolutions.View motion);

    /**
     * The rules with the weights of all who have votes now.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    Sheet open(Actor actor, NetworkId network, GroupId group);

    /**
     * The same for those who only read it: whoever belongs to the network and sees the group, and
     * its guests.
     */
    Sheet read(Actor actor, NetworkId network, GroupId group);

    /**
     * The administrations of the group's next electorate for whom nobody can vote as things are, by
     * name; none where persons vote. The caller has checked who asks.
     */
    List<String> voiceless(NetworkId network, GroupId group);

    /**
     * Those of the group's next electorate whose weight nobody else has, by name: a secret ballot
     * would tell how they voted. The caller has checked who asks.
     */
    List<String> loners(NetworkId network, GroupId group);

    /**
     * Who could vote in the group now, and how many of them are there; nobody has voted. The caller
     * has checked who asks.
     *
     * @param present everybody who is there
     */
    Turnout turnout(NetworkId network, GroupId group, Voters voters, Collection<Present> present);

    /**
     * Changes the rules from the next ballot on; open ballots keep theirs.
     *
     * @param version that the actor has seen
     * @param weights of administrations with more than one vote, 2 to {@link #HEAVIEST}
     * @return whether nobody was quicker
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    Resolutions.Change change(
            Actor actor,
            NetworkId network,
            GroupId group,
            int version,
            VotingRules rules,
            Map<RegionalKey, Integer> weights);

    /**
     * @param version 0 while the group has no rules of its own
     */
    record Sheet(int version, VotingRules rules, List<Weight> weights) {

        public Sheet {
            weights = List.copyOf(weights);
        }

        /** Whether one could tell from a secret paper's weight whose it is. */
        public boolean tellsWhoVotes() {
            return !loners().isEmpty();
        }

        /** Those whose weight nobody else has. */
        public List<String> loners() {
            return weights.stream()
                    .filter(
                            one ->
                                    weights.stream()
                                                    .filter(other -> other.votes() == one.votes())
                                                    .count()
                                            == 1)
                    .filter(_ -> weights.size() > 1)
                    .map(Weight::name)
                    .toList();
        }
    }

    /** How many votes an administration has. */
    record Weight(RegionalKey administration, String name, int votes) {}
}
