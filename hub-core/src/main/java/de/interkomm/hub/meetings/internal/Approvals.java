package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Approves minutes: because a group has resolved so or a meeting has settled it, a lead says so, or
 * nobody objected.
 */
@Component
class Approvals {

    private final MeetingRepository repository;
    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final BookRows rows;
    private final Books books;
    private final Verdicts verdicts;
    private final MeetingPrint print;
    private final Resolutions resolutions;
    private final MeetingDeeds deeds;
    private final Clock clock;

    Approvals(
            MeetingRepository repository,
            MeetingRows meetings,
            AgendaRows agenda,
            BookRows rows,
            Books books,
            Verdicts verdicts,
            MeetingPrint print,
            Resolutions resolutions,
            MeetingDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.meetings = meetings;
        this.agenda = agenda;
        this.rows = rows;
        this.books = books;
        this.verdicts = verdicts;
        this.print = print;
        this.resolutions = resolutions;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * The minutes an item is about, if it is about any that wait for it: with no word against them,
     * unless an objection stands or there was a motion on the item. Then a motion to approve them
     * does, or nothing.
     */
    void bySettling(Actor actor, NetworkId network, MeetingId at, AgendaItemId item) {
        Optional<MeetingId> minutes = agenda.minutesOf(item);
        if (minutes.isEmpty()
                || isMovedOn(network, at, item)
                || isUndecided(network, item)
                || rows.isObjectedTo(minutes.get())) {
            return;
        }
        waiting(minutes.get())
                .ifPresent(
                        meeting -> {
                            approve(network, meeting);
                            deeds.tell(actor, network, meeting, "minutes-approved");
                        });
    }

    private boolean isMovedOn(NetworkId network, MeetingId at, AgendaItemId item) {
        return resolutions.onAgenda(network, at.value()).stream()
                .filter(one -> one.item().equals(item.value()))
                .anyMatch(one -> one.card().state() != MotionState.WITHDRAWN);
    }

    /**
     * Whether an objection stands against minutes an item is about, on which nothing is moved: the
     * group answers it or votes, it does not pass over it.
     */
    boolean isObjectedTo(NetworkId network, MeetingId at, AgendaItemId item) {
        return !agenda.isOfApprovedMinutes(item)
                && agenda.minutesOf(item).filter(rows::isObjectedTo).isPresent()
                && !isMovedOn(network, at, item);
    }

    /**
     * Whether minutes an item is about wait for what is resolved on them, there or elsewhere:
     * settled before, they would wait for a motion that nobody finds with them any more.
     */
    boolean isUndecided(NetworkId network, AgendaItemId item) {
        return !agenda.isOfApprovedMinutes(item)
                && agenda.minutesOf(item)
                        .filter(minutes -> verdicts.of(network, minutes).open() != null)
                        .isPresent();
    }

    /**
     * Whether an item is about minutes that are approved. If it is about others, nobody approves
     * them until the transaction ends: neither beside a motion that is being put nor beside a
     * ballot that is being opened.
     */
    boolean isNothingLeftToDecide(AgendaItemId item) {
        agenda.minutesOf(item).ifPresent(minutes -> repository.findLocked(minutes.value()));
        return agenda.isOfApprovedMinutes(item);
    }

    /** A motion to approve minutes, unless there is one that is not decided. */
    Optional<MotionDraft> motion(NetworkId network, MeetingId minutes) {
        return verdicts.isPut(network, minutes)
                ? Optional.empty()
                : meetings.find(GroupViewer.ofTheHub(), minutes)
                        .map(meeting -> print.approval(network, meeting));
    }

    /**
     * The minutes a motion that was adopted approves, if it does. Once they are approved nothing
     * changes any more.
     */
    void byResolution(NetworkId network, ResolutionId adopted) {
        MeetingId minutes = rows.approvedBy(adopted).orElse(null);
        if (minutes == null) {
            return;
        }
        resolutions.tookEffect(network, adopted);
        waiting(minutes)
                .ifPresent(
                        meeting -> {
                            approve(network, meeting);
                            deeds.tellOfItself(network, meeting, "minutes-approved");
                        });
    }

    /** The meeting, held against everybody else, if its minutes wait for approval. */
    private Optional<Meeting> waiting(MeetingId minutes) {
        return repository
                .findLocked(minutes.value())
                .filter(meeting -> meeting.minutesState() == MinutesState.PROPOSED);
    }

    void approve(NetworkId network, Meeting meeting) {
        meeting.approve(LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
        repository.saveAndFlush(meeting);
        books.file(
                network,
                meeting,
                meetings.find(GroupViewer.ofTheHub(), meeting.id()).orElseThrow());
        meetings.touch(meeting.id());
    }

    /**
     * @return how many were approved
     */
    int bySilence(NetworkId network, Instant now) {
        List<MeetingId> due = rows.approvedBySilence(LocalDate.ofInstant(now, MeetingTime.ZONE));
        for (MeetingId id : due) {
            Meeting meeting = repository.findLocked(id.value()).orElseThrow();
            if (meeting.minutesState() == MinutesState.PROPOSED) {
                approve(network, meeting);
                deeds.tellOfItself(network, meeting, "minutes-approved");
            }
        }
        return due.size();
    }
}
