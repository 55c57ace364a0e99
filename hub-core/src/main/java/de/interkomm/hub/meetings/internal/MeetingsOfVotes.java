package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.resolutions.VotingMeetings;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.Optional;
import java.util.UUID;

/** Names the meeting of a ballot to those who see its group. */
@Component
@Transactional(readOnly = true)
class MeetingsOfVotes implements VotingMeetings {

    private final MeetingRows rows;

    MeetingsOfVotes(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Meeting> find(@Nullable Actor reader, NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        return rows.find(GroupViewer.of(reader, network), new MeetingId(meeting))
                .map(Found::card)
                .map(
                        one ->
                                new Meeting(
                                        one.title(),
                                        "/networks/%s/groups/%s/meetings/%s"
                                                .formatted(network, one.group(), one.id()),
                                        !one.state().isAhead()
                                                && one.state() != MeetingState.UNDER_WAY));
    }
}
