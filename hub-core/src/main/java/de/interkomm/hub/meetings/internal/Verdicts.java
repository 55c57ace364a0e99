package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.MinutesBooks.Adoption;
import de.interkomm.hub.meetings.internal.AgendaRows.Approval;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Finds out whether a group has voted against minutes, and which meeting decides next. */
@Component
class Verdicts {

    private final AgendaRows agenda;
    private final BookRows rows;
    private final MeetingRows meetings;
    private final Resolutions resolutions;

    Verdicts(AgendaRows agenda, BookRows rows, MeetingRows meetings, Resolutions resolutions) {
        this.agenda = agenda;
        this.rows = rows;
        this.meetings = meetings;
        this.resolutions = resolutions;
    }

    Verdict of(NetworkId network, MeetingId minutes) {
        Set<ResolutionId> approving = rows.approving(minutes);
        Meetings.Card next = null;
        Resolutions.Card open = null;
        for (Approval one : agenda.approvalsOf(minutes)) {
            List<Resolutions.Card> motions = motions(network, one);
            open = open == null ? undecided(motions) : open;
            List<Resolutions.Card> decided =
                    motions.stream()
                            .filter(card -> approving.contains(card.id()))
                            .filter(card -> card.state().isDecided())
                            .toList();
            if (!decided.isEmpty()) {
                Resolutions.Card adopted = first(decided, MotionState.ADOPTED);
                return adopted == null
                        ? new Verdict(decided.getLast(), null, open, next)
                        : new Verdict(null, new Adoption(adopted, card(one)), open, next);
            }
            if (one.isAhead()) {
                next = card(one);
            }
        }
        return new Verdict(null, null, open, next);
    }

    /** Whether their approval was put to the group, and is not decided. */
    boolean isPut(NetworkId network, MeetingId minutes) {
        Set<ResolutionId> approving = rows.approving(minutes);
        return agenda.approvalsOf(minutes).stream()
                .flatMap(one -> motions(network, one).stream())
                .filter(card -> approving.contains(card.id()))
                .anyMatch(
                        card -> card.state().canBeVotedOn() || card.state() == MotionState.VOTING);
    }

    private List<Resolutions.Card> motions(NetworkId network, Approval approval) {
        return resolutions.onAgenda(network, approval.meeting().value()).stream()
                .filter(one -> one.item().equals(approval.item().value()))
                .map(Resolutions.OnAgenda::card)
                .toList();
    }

    private static Resolutions.@Nullable Card undecided(List<Resolutions.Card> motions) {
        Resolutions.Card voting = first(motions, MotionState.VOTING);
        return voting == null
                ? motions.stream()
                        .filter(one -> one.state().canBeVotedOn())
                        .findFirst()
                        .orElse(null)
                : voting;
    }

    private static Resolutions.@Nullable Card first(
            List<Resolutions.Card> motions, MotionState state) {
        return motions.stream().filter(one -> one.state() == state).findFirst().orElse(null);
    }

    private Meetings.Card card(Approval approval) {
        return meetings.find(GroupViewer.ofTheHub(), approval.meeting()).orElseThrow().asHeld();
    }

    /**
     * @param rejection what the last meeting that voted on the minutes has rejected; {@code null}
     *     if it has not
     * @param adoption what it has adopted, and which it was; {@code null} if it has not
     * @param open what is not decided about them, what is being voted on first; {@code null} for
     *     nothing
     * @param next the meeting that has them on its agenda; {@code null} for none
     */
    record Verdict(
            Resolutions.@Nullable Card rejection,
            @Nullable Adoption adoption,
            Resolutions.@Nullable Card open,
            Meetings.@Nullable Card next) {

        static final Verdict NONE = new Verdict(null, null, null, null);

        /** What is left to tell of minutes that are approved. */
        Verdict approved() {
            return new Verdict(null, adoption, null, null);
        }
    }
}
