package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
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
import java.util.UUID;

/** Enters the networks' sample resolutions where there are none yet, by voting on them. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleResolutionLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleResolutionLoader.class);
    private static final LocalTime END_OF_MEETING = LocalTime.of(16, 0);

    private final List<SampleResolutions> samples;
    private final MotionRepository motions;
    private final SampleBallots ballots;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleResolutionLoader(
            List<SampleResolutions> samples,
            MotionRepository motions,
            SampleBallots ballots,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.samples = samples;
        this.motions = motions;
        this.ballots = ballots;
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
        ballots.hold(network, group, end, sample.vote());
    }
}
