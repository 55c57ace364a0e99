package de.interkomm.hub.resolutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be voted for: yes, no, nothing, or one of the candidates.
 *
 * @param code {@code YES}, {@code NO}, {@code ABSTAIN}, or {@code C0} for the first candidate
 */
public record Choice(String code) {

    public static final Choice YES = new Choice("YES");
    public static final Choice NO = new Choice("NO");
    public static final Choice ABSTAIN = new Choice("ABSTAIN");

    /**
     * @param index of the candidate, from 0
     */
    public static Choice candidate(int index) {
        return new Choice("C" + index);
    }

    /** What a ballot offers; no candidates for a motion. */
    public static List<Choice> among(List<String> candidates) {
        if (candidates.isEmpty()) {
            return List.of(YES, NO, ABSTAIN);
        }
        List<Choice> choices =
                new ArrayList<>(
                        IntStream.range(0, candidates.size()).mapToObj(Choice::candidate).toList());
        choices.add(ABSTAIN);
        return choices;
    }

    /** Reads what a ballot with these candidates offers; anything else is nothing. */
    public static Optional<Choice> parse(String code, List<String> candidates) {
        return among(candidates).stream().filter(choice -> choice.code.equals(code)).findFirst();
    }

    public boolean isCandidate() {
        return code.startsWith("C");
    }

    /**
     * The candidate's place, from 0.
     *
     * @throws IllegalStateException for a choice that is none
     */
    public int index() {
        if (!isCandidate()) {
            throw new IllegalStateException("no candidate: " + code);
        }
        return Integer.parseInt(code.substring(1));
    }

    @Override
    public String toString() {
        return code;
    }
}
