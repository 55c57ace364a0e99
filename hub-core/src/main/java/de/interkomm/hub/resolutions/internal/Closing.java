package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.correspondence.LetterTexts;
import de.interkomm.hub.correspondence.ReferenceNumber;
import de.interkomm.hub.correspondence.ReferenceNumbers;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Outcome.Verdict;
import de.interkomm.hub.resolutions.ResolutionDecided;
import de.interkomm.hub.resolutions.Tally;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts a ballot and gives what it resolved its number, in the transaction that holds it. */
@Component
class Closing {

    /** Days are counted where the networks are. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** Counted apart from letters and applications, which take the network's own prefix. */
    private static final String COUNTER = "BESCHLUSS";

    private final MotionRepository motions;
    private final BallotRepository ballots;
    private final BallotRows rows;
    private final Mergers mergers;
    private final ReferenceNumbers numbers;
    private final LetterTexts texts;
    private final ApplicationEventPublisher events;

    Closing(
            MotionRepository motions,
            BallotRepository ballots,
            BallotRows rows,
            Mergers mergers,
            ReferenceNumbers numbers,
            LetterTexts texts,
            ApplicationEventPublisher events) {
        this.motions = motions;
        this.ballots = ballots;
        this.rows = rows;
        this.mergers = mergers;
        this.numbers = numbers;
        this.texts = texts;
        this.events = events;
    }

    /**
     * @param ballot open, and held
     * @param at as of when it is over
     */
    Outcome close(NetworkId network, Ballot ballot, Instant at) {
        mergers.follow(ballot);
        if (ballot.isSecret()) {
            rows.shake(ballot.id());
        }
        List<Seat> entries = rows.entries(ballot.id());
        Turnout turnout = BallotRows.turnout(ballot, entries);
        return close(network, ballot, outcome(ballot, turnout, rows.count(ballot)), at);
    }

    /**
     * As {@link #close}, with votes nobody has written down singly.
     *
     * @param ballot open, held, and followed by {@link Mergers}
     */
    Outcome closeByHand(NetworkId network, Ballot ballot, Map<Choice, Integer> hands, Instant at) {
        Turnout turnout =
                BallotRows.turnout(ballot, rows.entries(ballot.id()))
                        .with(hands.values().stream().mapToInt(Integer::intValue).sum());
        Outcome outcome = outcome(ballot, turnout, hands).taken(Tally.BY_HAND);
        return close(network, ballot, outcome, at);
    }

    private static Outcome outcome(Ballot ballot, Turnout turnout, Map<Choice, Integer> votes) {
        return Outcome.of(ballot.rules(), ballot.place(), ballot.candidates(), turnout, votes);
    }

    private Outcome close(NetworkId network, Ballot ballot, Outcome outcome, Instant at) {
        rows.forgetAttendance(ballot.id());
        ballot.close(outcome, at);
        ballots.saveAndFlush(ballot);
        Motion motion = motions.findLocked(ballot.resolution().value()).orElseThrow();
        if (outcome.verdict().isDecided()) {
            resolve(network, motion, outcome, LocalDate.ofInstant(at, GERMANY));
        } else {
            motion.leaveUndecided();
            motions.saveAndFlush(motion);
        }
        return outcome;
    }

    private void resolve(NetworkId network, Motion motion, Outcome outcome, LocalDate on) {
        MotionState state =
                outcome.verdict() == Verdict.ADOPTED ? MotionState.ADOPTED : MotionState.REJECTED;
        motion.resolve(state, next(network, on), on, outcome.elected());
        motions.saveAndFlush(motion);
        events.publishEvent(
                new ResolutionDecided(
                        network,
                        motion.id().value(),
                        motion.group().value(),
                        Objects.requireNonNull(motion.number()),
                        on,
                        state,
                        motion.application(),
                        motion.item()));
    }

    /** As {@code RD-B-2026-001}, without gaps within network and year. */
    String next(NetworkId network, LocalDate on) {
        ReferenceNumber counted = numbers.next(COUNTER, on);
        return "%s-B-%d-%03d"
                .formatted(texts.referencePrefix(network), counted.year(), counted.number());
    }
}
