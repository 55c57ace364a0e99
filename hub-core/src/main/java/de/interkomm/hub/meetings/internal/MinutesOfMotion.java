package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.resolutions.MotionSubject;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;

/** The minutes a motion approves. */
@Component
@Transactional(readOnly = true)
class MinutesOfMotion implements MotionSubject {

    private final BookRows rows;
    private final MeetingRows meetings;

    MinutesOfMotion(BookRows rows, MeetingRows meetings) {
        this.rows = rows;
        this.meetings = meetings;
    }

    @Override
    public Optional<Subject> of(@Nullable Actor reader, NetworkId network, ResolutionId motion) {
        NetworkScope.requireBound(network);
        return rows.approvedBy(motion)
                .map(
                        minutes ->
                                new Subject(
                                        "meetings.subject.minutes",
                                        meetings.find(GroupViewer.of(reader, network), minutes)
                                                .filter(this::isReadable)
                                                .map(meeting -> page(network, meeting))
                                                .orElse(null)));
    }

    private boolean isReadable(Found meeting) {
        return meeting.reads() == Audience.INTERNAL
                || rows.progress(meeting.card().id()).state() == MinutesState.APPROVED;
    }

    private static String page(NetworkId network, Found meeting) {
        return "/networks/%s/groups/%s/meetings/%s/minutes"
                .formatted(network, meeting.card().group(), meeting.card().id());
    }
}
