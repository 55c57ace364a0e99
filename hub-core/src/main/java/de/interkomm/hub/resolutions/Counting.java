package de.interkomm.hub.resolutions;

import de.interkomm.hub.resolutions.Outcome.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts a ballot by its rules. */
final class Counting {

    private final VotingRules rules;
    private final Place place;
    private final List<String> candidates;
    private final Turnout turnout;
    private final Map<Choice, Integer> votes = new LinkedHashMap<>();
    private final int cast;
    private final int base;

    /**
     * @param base what the majority was a part of when it was counted; {@code null} for what the
     *     rules say
     */
    Counting(
            VotingRules rules,
            Place place,
            List<String> candidates,
            Turnout turnout,
            Map<Choice, Integer> given,
            @Nullable Integer base) {
        this.rules = rules;
        this.place = place;
        this.candidates = candidates;
        this.turnout = turnout;
        Choice.among(candidates)
                .forEach(choice -> votes.put(choice, given.getOrDefault(choice, 0)));
        this.cast = votes.values().stream().mapToInt(Integer::intValue).sum();
        this.base = base == null ? base() : base;
    }

    Outcome outcome() {
        Verdict verdict = verdict();
        return new Outcome(
                rules,
                place,
                candidates,
                turnout,
                votes,
                base,
                needed(),
                quorumNeeded(),
                verdict,
                verdict == Verdict.ADOPTED && !candidates.isEmpty()
                        ? candidates.get(ahead().index())
                        : null,
                Tally.SINGLY);
    }

    private Verdict verdict() {
        if (cast == 0) {
            return Verdict.NO_VOTES;
        }
        if (participating() < quorumNeeded()) {
            return Verdict.NO_QUORUM;
        }
        int yes = votes(ahead());
        int against = against();
        if (yes > 0 && yes == against && (!candidates.isEmpty() || isSimple())) {
            return Verdict.TIED;
        }
        boolean passed = yes > 0 && yes >= needed() && (candidates.isEmpty() || yes > against);
        return passed ? Verdict.ADOPTED : Verdict.REJECTED;
    }

    /** The motion itself, or the first of the candidates with the most votes. */
    private Choice ahead() {
        Choice ahead = candidates.isEmpty() ? Choice.YES : Choice.candidate(0);
        for (int each = 1; each < candidates.size(); each++) {
            if (votes(Choice.candidate(each)) > votes(ahead)) {
                ahead = Choice.candidate(each);
            }
        }
        return ahead;
    }

    /** The votes of the next best candidate, or those against the motion. */
    private int against() {
        if (candidates.isEmpty()) {
            return votes(Choice.NO);
        }
        Choice ahead = ahead();
        return votes.keySet().stream()
                .filter(Choice::isCandidate)
                .filter(choice -> !choice.equals(ahead))
                .mapToInt(this::votes)
                .max()
                .orElse(0);
    }

    private boolean isSimple() {
        return rules.majority() == Majority.SIMPLE;
    }

    private int needed() {
        return switch (rules.majority()) {
            case SIMPLE -> against() + 1;
            case ABSOLUTE -> base / 2 + 1;
            case TWO_THIRDS -> Math.max(1, Math.ceilDiv(2 * base, 3));
            case UNANIMITY -> Math.max(1, base);
        };
    }

    private int base() {
        return switch (rules.base()) {
            case VOTES_CAST -> withoutAbstentions(cast);
            case PRESENT -> withoutAbstentions(participating());
            case ENTITLED -> turnout.entitledVotes();
        };
    }

    private int withoutAbstentions(int all) {
        return rules.abstentions() == Abstentions.COUNTED ? all : all - votes(Choice.ABSTAIN);
    }

    private int participating() {
        return place == Place.MEETING ? Math.max(turnout.presentVotes(), cast) : cast;
    }

    private int quorumNeeded() {
        return rules.quorumOf(turnout);
    }

    private int votes(Choice choice) {
        return votes.getOrDefault(choice, 0);
    }
}
