package de.interkomm.hub.resolutions;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a ballot, with everything that led to it.
 *
 * @param votes for each choice, in the order they were offered in; weighed where votes have weights
 * @param base what the majority is a part of, abstentions left out or not as the rules say
 * @param needed how many votes it took: for the motion, or for the candidate who is ahead
 * @param quorumNeeded how many votes had to take part; 0 where there is no quorum
 * @param elected the candidate; {@code null} for a motion, and where nobody is elected
 * @param tally how the votes were taken
 */
public record Outcome(
        VotingRules rules,
        Place place,
        List<String> candidates,
        Turnout turnout,
        Map<Choice, Integer> votes,
        int base,
        int needed,
        int quorumNeeded,
        Verdict verdict,
        @Nullable String elected,
        Tally tally) {

    public Outcome {
        candidates = List.copyOf(candidates);
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    /** How it ended. */
    public enum Verdict {
        ADOPTED,
        REJECTED,
        /** As many for as against, or for two candidates; not adopted. */
        TIED,
        /** Too few took part; nothing is resolved. */
        NO_QUORUM,
        /** Nobody voted; nothing is resolved. */
        NO_VOTES;

        public boolean isDecided() {
            return this == ADOPTED || this == REJECTED || this == TIED;
        }
    }

    /**
     * Counts.
     *
     * @param cast votes for each choice; what is missing has none
     */
    public static Outcome of(
            VotingRules rules,
            Place place,
            List<String> candidates,
            Turnout turnout,
            Map<Choice, Integer> cast) {
        return recounted(rules, place, candidates, turnout, cast, null);
    }

    /**
     * As {@link #of}, with what the majority was a part of on the day it was counted.
     *
     * @param base {@code null} for what the rules say
     */
    public static Outcome recounted(
            VotingRules rules,
            Place place,
            List<String> candidates,
            Turnout turnout,
            Map<Choice, Integer> cast,
            @Nullable Integer base) {
        return new Counting(rules, place, candidates, turnout, cast, base).outcome();
    }

    /** The same, taken in another way. */
    public Outcome taken(Tally how) {
        return new Outcome(
                rules,
                place,
                candidates,
                turnout,
                votes,
                base,
                needed,
                quorumNeeded,
                verdict,
                elected,
                how);
    }

    public int votesFor(Choice choice) {
        return votes.getOrDefault(choice, 0);
    }

    /** All votes that were cast, abstentions too. */
    public int cast() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many votes took part, by which the quorum goes. */
    public int participating() {
        return place == Place.MEETING ? Math.max(turnout.presentVotes(), cast()) : cast();
    }

    /** The candidates with the most votes where there are several of them; otherwise nobody. */
    public List<String> tied() {
        if (!isElection() || verdict != Verdict.TIED) {
            return List.of();
        }
        int most =
                votes.entrySet().stream()
                        .filter(one -> one.getKey().isCandidate())
                        .mapToInt(Map.Entry::getValue)
                        .max()
                        .orElseThrow();
        return votes.entrySet().stream()
                .filter(one -> one.getKey().isCandidate() && one.getValue() == most)
                .map(one -> candidates.get(one.getKey().index()))
                .toList();
    }

    public boolean isElection() {
        return !candidates.isEmpty();
    }
}
