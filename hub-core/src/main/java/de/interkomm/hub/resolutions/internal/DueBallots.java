package de.interkomm.hub.resolutions.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.internal.BallotRows.Unreminded;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkSchemas;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Closes ballots in writing at their deadline, and reminds of them before. */
@Component
class DueBallots {

    /** How long before the deadline whoever has not voted is reminded, if there is as much time. */
    private static final Duration LONG_BEFORE = Duration.ofDays(2);

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(DueBallots.class);

    private final NetworkSchemas networks;
    private final BallotRepository ballots;
    private final MotionRepository motions;
    private final BallotRows rows;
    private final Closing closing;
    private final VoteMails mails;
    private final ResolutionDeeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueBallots(
            NetworkSchemas networks,
            BallotRepository ballots,
            MotionRepository motions,
            BallotRows rows,
            Closing closing,
            VoteMails mails,
            ResolutionDeeds deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.networks = networks;
        this.ballots = ballots;
        this.motions = motions;
        this.rows = rows;
        this.closing = closing;
        this.mails = mails;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for the networks with open ballots, by ballot_state_idx, and looks after those. */
    void turn() {
        Instant now = clock.instant();
        for (NetworkId network : networks.having(Map.of("ballot", Set.of("state")), "OPEN")) {
            try {
                NetworkScope.run(network, () -> turn(network, now));
            } catch (RuntimeException e) {
                log.error("Could not look after the ballots of network {}", network, e);
            }
        }
    }

    /** Each ballot in a transaction of its own, which another node may have done before. */
    void turn(NetworkId network, Instant now) {
        List<BallotId> due = Objects.requireNonNull(transaction.execute(_ -> rows.due(now)));
        due.forEach(id -> transaction.executeWithoutResult(_ -> close(network, id, now)));
        Objects.requireNonNull(transaction.execute(_ -> rows.unreminded())).stream()
                .filter(one -> isTime(one, now))
                .forEach(
                        one ->
                                transaction.executeWithoutResult(
                                        _ -> remind(network, one.id(), now)));
    }

    private void close(NetworkId network, BallotId id, Instant now) {
        Ballot ballot = ballots.findLocked(id.value()).orElseThrow();
        if (ballot.isDueAt(now)) {
            closing.close(network, ballot, Objects.requireNonNull(ballot.deadline()));
            Motion motion = motion(ballot);
            mails.tellResult(network, motion.group(), motion.title(), ballot);
            deeds.tellOfNobody(network, "ballot.closed", id, motion.title());
        }
    }

    private static boolean isTime(Unreminded one, Instant now) {
        Duration half = Duration.between(one.opened(), one.deadline()).dividedBy(2);
        Duration before = half.compareTo(LONG_BEFORE) < 0 ? half : LONG_BEFORE;
        return !now.isBefore(one.deadline().minus(before)) && now.isBefore(one.deadline());
    }

    private void remind(NetworkId network, BallotId id, Instant now) {
        Ballot ballot = ballots.findLocked(id.value()).orElseThrow();
        if (ballot.isOpenAt(now) && ballot.remindedAt() == null) {
            ballot.remind(now);
            Motion motion = motion(ballot);
            mails.remind(network, motion.group(), motion.title(), ballot);
        }
    }

    private Motion motion(Ballot ballot) {
        return motions.findLocked(ballot.resolution().value()).orElseThrow();
    }

    @Configuration(proxyBeanMethods = false)
    static class EveryMinute {

        @Bean
        RecurringTask<Void> lookAfterBallots(DueBallots ballots) {
            return Tasks.recurring("look-after-ballots", FixedDelay.of(PAUSE))
                    .execute((_, _) -> ballots.turn());
        }
    }
}
