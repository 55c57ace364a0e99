package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.meetings.AgendaItemDraft;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.spi.SampleMeetings;
import de.interkomm.hub.meetings.spi.SampleMeetings.Held;
import de.interkomm.hub.meetings.spi.SampleMeetings.Sample;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Plans the networks' sample meetings where there are none yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleMeetingLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleMeetingLoader.class);

    private final List<SampleMeetings> samples;
    private final MeetingRepository meetings;
    private final AgendaRows agenda;
    private final SamplePast past;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleMeetingLoader(
            List<SampleMeetings> samples,
            MeetingRepository meetings,
            AgendaRows agenda,
            SamplePast past,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.meetings = meetings;
        this.agenda = agenda;
        this.past = past;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the sample groups are there, and the resolutions without a meeting. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(25)
    void load() {
        for (SampleMeetings sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleMeetings sample) {
        if (meetings.count() > 0) {
            return;
        }
        sample.meetings().forEach(this::plan);
        sample.held().forEach(one -> hold(sample.network(), one));
        log.info("Planned the sample meetings of network {}", sample.network());
    }

    private @Nullable Meeting plan(Sample sample) {
        List<GroupId> groups =
                jdbc.sql("select id from network_group where name = ? and archived_on is null")
                        .param(sample.group())
                        .query((row, _) -> new GroupId(row.getObject("id", UUID.class)))
                        .list();
        if (groups.isEmpty()) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
        LocalDate day = WorkingDays.from(today.plusDays(sample.daysAhead()));
        LocalDateTime from = day.atTime(sample.from());
        MeetingDraft draft =
                new MeetingDraft(
                        sample.title(),
                        new MeetingTime(from, from.plusMinutes(sample.minutes())),
                        sample.form(),
                        sample.place(),
                        sample.link(),
                        sample.accessibility());
        Meeting meeting = meetings.saveAndFlush(new Meeting(groups.getFirst(), null, draft));
        for (AgendaItemDraft item : sample.agenda()) {
            agenda.add(meeting.id(), null, item, null);
        }
        return meeting;
    }

    private void hold(NetworkId network, Held held) {
        Meeting meeting = plan(held.plan());
        if (meeting != null) {
            past.hold(network, meeting, held);
        }
    }
}
