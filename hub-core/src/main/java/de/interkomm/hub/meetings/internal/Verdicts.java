package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.internal.AgendaRows.Approval;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/** Finds out whether a group has voted against minutes, and which meeting decides next. */
@Component
class Verdicts {

    private final AgendaRows agenda;
    private final MeetingRows meetings;
    private final Resolutions resolutions;

    Verdicts(AgendaRows agenda, MeetingRows meetings, Resolutions resolutions) {
        this.agenda = agenda;
        this.meetings = meetings;
        this.resolutions = resolutions;
    }

    Verdict of(NetworkId network, MeetingId minutes) {
        Meetings.Card next = null;
        for (Approval one : agenda.approvalsOf(minutes)) {
            List<Resolutions.Card> decided = decided(network, one);
            if (!decided.isEmpty()) {
                return decided.stream().anyMatch(card -> card.state() == MotionState.ADOPTED)
                        ? new Verdict(null, next)
                        : new Verdict(decided.getLast(), next);
            }
            if (one.isAhead()) {
                next = meetings.find(GroupViewer.ofTheHub(), one.meeting()).orElseThrow().card();
            }
        }
        return new Verdict(null, next);
    }

    private List<Resolutions.Card> decided(NetworkId network, Approval approval) {
        return resolutions.onAgenda(network, approval.meeting().value()).stream()
                .filter(one -> one.item().equals(approval.item().value()))
                .map(Resolutions.OnAgenda::card)
                .filter(card -> card.state().isDecided())
                .toList();
    }

    /**
     * @param rejection what the last meeting that voted on the minutes has rejected; {@code null}
     *     if it has not
     * @param next the meeting that has them on its agenda; {@code null} for none
     */
    record Verdict(Resolutions.@Nullable Card rejection, Meetings.@Nullable Card next) {

        static final Verdict NONE = new Verdict(null, null);
    }
}
