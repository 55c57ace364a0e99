package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.spi.SampleResolutions;
import de.interkomm.hub.resolutions.spi.SampleResolutions.Sample;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Enters the networks' sample resolutions where there are none yet, by voting on them. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleResolutionLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleResolutionLoader.class);
    private static final LocalTime END_OF_MEETING = LocalTime.of(16, 0);

    private final List<SampleResolutions> samples;
    private final MotionRepository motions;
    private final BallotRepository ballots;
    private final BallotRows rows;
    private final Electorate electorate;
    private final Closing closing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleResolutionLoader(
            List<SampleResolutions> samples,
            MotionRepository motions,
            BallotRepository ballots,
            BallotRows rows,
            Electorate electorate,
            Closing closing,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.motions = motions;
        this.ballots = ballots;
        this.rows = rows;
        this.electorate = electorate;
        this.closing = closing;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** After the sample groups are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(20)
    void load() {
        for (SampleResolutions sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleResolutions sample) {
        if (motions.count() > 0) {
            return;
        }
        sample.resolutions().forEach(one -> resolve(sample.network(), one));
        log.info("Entered the sample resolutions of network {}", sample.network());
    }

    private void resolve(NetworkId network, Sample sample) {
        GroupId group =
                new GroupId(
                        jdbc.sql("select id from network_group where name = ?")
                                .param(sample.group())
                                .query(UUID.class)
                                .single());
        Instant end = sample.on().atTime(END_OF_MEETING).atZone(Closing.GERMANY).toInstant();
        Motion motion = new Motion(group, sample.draft(), new Source.Writing(), null, end);
        motion.vote();
        motion = motions.saveAndFlush(motion);
        Ballot ballot =
                ballots.saveAndFlush(
                        new Ballot(
                                motion.id(),
                                sample.rules(),
                                sample.draft().candidates(),
                                end,
                                null));
        vote(network, group, ballot, sample, end);
        closing.close(network, ballot, end);
        if (motion.state() == MotionState.ADOPTED) {
            motion.follow(sample.execution());
            motions.saveAndFlush(motion);
        }
    }

    private void vote(NetworkId network, GroupId group, Ballot ballot, Sample sample, Instant end) {
        List<Elector> electors = electorate.of(network, group, sample.rules().voters(), Map.of());
        rows.enter(ballot.id(), electors);
        rows.attend(
                ballot.id(),
                electors.stream()
                        .map(Elector::administration)
                        .filter(Objects::nonNull)
                        .<Present>map(Present.OfAdministration::new)
                        .toList());
        for (Elector one : electors) {
            Choice choice =
                    one.administration() == null
                            ? Choice.YES
                            : sample.differing().getOrDefault(one.administration(), Choice.YES);
            if (ballot.isSecret()) {
                rows.voteSecretly(ballot.id(), one.id(), one.weight(), choice);
            } else {
                rows.vote(one.id(), choice, null, end);
            }
        }
    }
}
