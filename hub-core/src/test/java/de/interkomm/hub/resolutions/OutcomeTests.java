package de.interkomm.hub.resolutions;

import static org.assertj.core.api.Assertions.assertThat;

import de.interkomm.hub.resolutions.Outcome.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** Each line was counted by hand. */
class OutcomeTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # majority, base, abstentions, entitled, present, yes, no, abstain: base, needed, verdict
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 9, 5, 4, 0, 9, 5, ADOPTED
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 9, 4, 4, 1, 8, 5, TIED
                    SIMPLE,     VOTES_CAST, COUNTED,  9, 9, 4, 3, 2, 9, 4, ADOPTED
                    SIMPLE,     ENTITLED,   COUNTED,  9, 9, 2, 1, 6, 9, 2, ADOPTED
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 9, 3, 4, 0, 7, 5, REJECTED
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 9, 0, 0, 9, 0, 1, REJECTED
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 9, 0, 0, 0, 0, 1, NO_VOTES
                    SIMPLE,     VOTES_CAST, LEFT_OUT, 9, 1, 1, 0, 0, 1, 1, ADOPTED
                    ABSOLUTE,   VOTES_CAST, LEFT_OUT, 9, 9, 4, 3, 2, 7, 4, ADOPTED
                    ABSOLUTE,   VOTES_CAST, COUNTED,  9, 9, 4, 3, 2, 9, 5, REJECTED
                    ABSOLUTE,   VOTES_CAST, COUNTED,  9, 9, 5, 4, 0, 9, 5, ADOPTED
                    ABSOLUTE,   VOTES_CAST, COUNTED,  8, 8, 4, 4, 0, 8, 5, REJECTED
                    ABSOLUTE,   PRESENT,    COUNTED,  9, 8, 4, 1, 0, 8, 5, REJECTED
                    ABSOLUTE,   PRESENT,    COUNTED,  9, 7, 4, 1, 0, 7, 4, ADOPTED
                    ABSOLUTE,   PRESENT,    LEFT_OUT, 9, 8, 4, 1, 2, 6, 4, ADOPTED
                    ABSOLUTE,   ENTITLED,   COUNTED,  9, 5, 5, 0, 0, 9, 5, ADOPTED
                    ABSOLUTE,   ENTITLED,   COUNTED,  9, 5, 4, 1, 0, 9, 5, REJECTED
                    ABSOLUTE,   ENTITLED,   LEFT_OUT, 9, 9, 4, 3, 2, 9, 5, REJECTED
                    TWO_THIRDS, VOTES_CAST, LEFT_OUT, 9, 9, 6, 3, 0, 9, 6, ADOPTED
                    TWO_THIRDS, VOTES_CAST, LEFT_OUT, 9, 9, 5, 3, 1, 8, 6, REJECTED
                    TWO_THIRDS, VOTES_CAST, LEFT_OUT, 9, 9, 6, 2, 1, 8, 6, ADOPTED
                    TWO_THIRDS, VOTES_CAST, COUNTED,  9, 9, 5, 2, 2, 9, 6, REJECTED
                    TWO_THIRDS, PRESENT,    COUNTED, 10, 10, 6, 1, 0, 10, 7, REJECTED
                    TWO_THIRDS, PRESENT,    COUNTED, 10, 9, 6, 1, 0, 9, 6, ADOPTED
                    TWO_THIRDS, ENTITLED,   COUNTED, 10, 7, 7, 0, 0, 10, 7, ADOPTED
                    TWO_THIRDS, ENTITLED,   COUNTED, 10, 7, 6, 0, 1, 10, 7, REJECTED
                    TWO_THIRDS, ENTITLED,   LEFT_OUT, 8, 8, 5, 2, 1, 8, 6, REJECTED
                    TWO_THIRDS, ENTITLED,   LEFT_OUT, 8, 7, 6, 0, 1, 8, 6, ADOPTED
                    TWO_THIRDS, VOTES_CAST, LEFT_OUT, 9, 9, 0, 0, 9, 0, 1, REJECTED
                    UNANIMITY,  VOTES_CAST, LEFT_OUT, 9, 9, 7, 0, 2, 7, 7, ADOPTED
                    UNANIMITY,  VOTES_CAST, COUNTED,  9, 9, 7, 0, 2, 9, 9, REJECTED
                    UNANIMITY,  VOTES_CAST, LEFT_OUT, 9, 9, 7, 1, 0, 8, 8, REJECTED
                    UNANIMITY,  PRESENT,    COUNTED,  9, 8, 7, 0, 0, 8, 8, REJECTED
                    UNANIMITY,  ENTITLED,   COUNTED,  9, 9, 9, 0, 0, 9, 9, ADOPTED
                    UNANIMITY,  ENTITLED,   LEFT_OUT, 9, 9, 8, 0, 1, 9, 9, REJECTED
                    """)
    void inAMeeting(
            Majority majority,
            Base base,
            Abstentions abstentions,
            int entitled,
            int present,
            int yes,
            int no,
            int abstain,
            int expectedBase,
            int needed,
            Verdict verdict) {
        Outcome outcome =
                Outcome.of(
                        rules(majority, base, abstentions, 0),
                        Place.MEETING,
                        List.of(),
                        Turnout.ofOneVoteEach(entitled, present, yes + no + abstain),
                        Map.of(Choice.YES, yes, Choice.NO, no, Choice.ABSTAIN, abstain));

        assertThat(outcome.base()).isEqualTo(expectedBase);
        assertThat(outcome.needed()).isEqualTo(needed);
        assertThat(outcome.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # place, quorum, entitled, present, yes, no, abstain: needed for the quorum, verdict
                    MEETING, 50,  9, 5, 5, 0, 0, 5, ADOPTED
                    MEETING, 50,  9, 4, 4, 0, 0, 5, NO_QUORUM
                    MEETING, 50, 10, 5, 1, 0, 0, 5, ADOPTED
                    MEETING, 51, 10, 5, 5, 0, 0, 6, NO_QUORUM
                    MEETING, 67,  9, 6, 6, 0, 0, 7, NO_QUORUM
                    MEETING, 100, 3, 3, 2, 1, 0, 3, ADOPTED
                    MEETING, 0,   9, 1, 1, 0, 0, 0, ADOPTED
                    WRITING, 50,  9, 0, 4, 0, 1, 5, ADOPTED
                    WRITING, 50,  9, 0, 4, 0, 0, 5, NO_QUORUM
                    WRITING, 50,  9, 0, 1, 2, 2, 5, REJECTED
                    WRITING, 50,  9, 0, 0, 0, 0, 5, NO_VOTES
                    """)
    void withAQuorum(
            Place place,
            int quorum,
            int entitled,
            int present,
            int yes,
            int no,
            int abstain,
            int needed,
            Verdict verdict) {
        Outcome outcome =
                Outcome.of(
                        rules(Majority.SIMPLE, Base.VOTES_CAST, Abstentions.LEFT_OUT, quorum),
                        place,
                        List.of(),
                        Turnout.ofOneVoteEach(entitled, present, yes + no + abstain),
                        Map.of(Choice.YES, yes, Choice.NO, no, Choice.ABSTAIN, abstain));

        assertThat(outcome.quorumNeeded()).isEqualTo(needed);
        assertThat(outcome.verdict()).isEqualTo(verdict);
    }

    @Test
    void inWritingThoseWhoTakePartArePresent() {
        Outcome outcome =
                Outcome.of(
                        rules(Majority.ABSOLUTE, Base.PRESENT, Abstentions.COUNTED, 0),
                        Place.WRITING,
                        List.of(),
                        new Turnout(9, 9, 5, 5, 5, 0),
                        Map.of(Choice.YES, 3, Choice.NO, 1, Choice.ABSTAIN, 1));

        assertThat(outcome.base()).isEqualTo(5);
        assertThat(outcome.verdict()).isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void weightsCountForQuorumAndMajority() {
        // A has 5 votes, B 3, C and D 1 each; A and C are there and against each other.
        Turnout turnout = new Turnout(4, 10, 2, 6, 2, 0);
        Map<Choice, Integer> votes = Map.of(Choice.YES, 5, Choice.NO, 1);

        assertThat(outcome(Majority.SIMPLE, Base.VOTES_CAST, 60, turnout, votes).verdict())
                .isEqualTo(Verdict.ADOPTED);
        assertThat(outcome(Majority.SIMPLE, Base.VOTES_CAST, 61, turnout, votes).verdict())
                .isEqualTo(Verdict.NO_QUORUM);
        assertThat(outcome(Majority.ABSOLUTE, Base.ENTITLED, 0, turnout, votes).verdict())
                .isEqualTo(Verdict.REJECTED);
        assertThat(outcome(Majority.TWO_THIRDS, Base.PRESENT, 0, turnout, votes).needed())
                .isEqualTo(4);
    }

    private static Outcome outcome(
            Majority majority, Base base, int quorum, Turnout turnout, Map<Choice, Integer> votes) {
        return Outcome.of(
                rules(majority, base, Abstentions.LEFT_OUT, quorum),
                Place.MEETING,
                List.of(),
                turnout,
                votes);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # majority, votes for A, B, C, abstentions: verdict, elected
                    SIMPLE,   4, 3, 2, 0, ADOPTED,  A
                    SIMPLE,   3, 4, 2, 0, ADOPTED,  B
                    SIMPLE,   3, 3, 2, 0, TIED,
                    SIMPLE,   0, 0, 0, 3, REJECTED,
                    ABSOLUTE, 4, 3, 2, 0, REJECTED,
                    ABSOLUTE, 2, 1, 5, 1, ADOPTED,  C
                    ABSOLUTE, 4, 4, 0, 0, TIED,
                    """)
    void elections(
            Majority majority,
            int first,
            int second,
            int third,
            int abstain,
            Verdict verdict,
            String elected) {
        Outcome outcome =
                Outcome.of(
                        rules(majority, Base.VOTES_CAST, Abstentions.LEFT_OUT, 0),
                        Place.MEETING,
                        List.of("A", "B", "C"),
                        Turnout.ofOneVoteEach(9, 9, first + second + third + abstain),
                        Map.of(
                                Choice.candidate(0),
                                first,
                                Choice.candidate(1),
                                second,
                                Choice.candidate(2),
                                third,
                                Choice.ABSTAIN,
                                abstain));

        assertThat(outcome.verdict()).isEqualTo(verdict);
        assertThat(outcome.elected()).isEqualTo(elected);
        assertThat(outcome.tied())
                .isEqualTo(verdict == Verdict.TIED ? List.of("A", "B") : List.of());
    }

    private static VotingRules rules(
            Majority majority, Base base, Abstentions abstentions, int quorum) {
        return new VotingRules(
                Way.OPEN, majority, base, abstentions, quorum, Voters.ADMINISTRATIONS, 1);
    }
}
