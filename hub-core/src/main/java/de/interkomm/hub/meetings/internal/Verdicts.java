package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.MinutesBooks.Rejection;
import de.interkomm.hub.meetings.internal.AgendaRows.Approval;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Finds out whether a group has voted against minutes, and which meeting decides next. */
@Component
class Rejections {

    private final AgendaRows agenda;
    private final MeetingRows meetings;
    private final Resolutions resolutions;

    Rejections(AgendaRows agenda, MeetingRows meetings, Resolutions resolutions) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.resolutions = resolutions;
    }

    /**
     * @return {@code null} unless the last meeting that voted on these minutes has rejected them
     */
    @Nullable Rejection of(NetworkId network, MeetingId minutes) {
        Meetings.Card again = null;
        for (Approval one : agenda.approvalsOf(minutes)) {
            List<Resolutions.Card> decided = decided(network, one);
            if (!decided.isEmpty()) {
                return decided.stream().anyMatch(card -> card.state() == MotionState.ADOPTED)
                        ? null
                        : new Rejection(decided.getLast(), again);
            }
            if (one.isAhead()) {
                again = meetings.find(GroupViewer.ofTheHub(), one.meeting()).orElseThrow().card();
            }
        }
        return null;
    }

    private List<Resolutions.Card> decided(NetworkId network, Approval approval) {
        return resolutions.onAgenda(network, approval.meeting().value()).stream()
                .filter(one -> one.item().equals(approval.item().value()))
                .map(Resolutions.OnAgenda::card)
                .filter(card -> card.state().isDecided())
                .toList();
    }
}
