package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Approves minutes: because a meeting has settled it, a lead says so, or nobody objected. */
@Component
class Approvals {

    private final MeetingRepository repository;
    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final BookRows rows;
    private final Books books;
    private final Resolutions resolutions;
    private final MeetingDeeds deeds;
    private final Clock clock;

    Approvals(
            MeetingRepository repository,
            MeetingRows meetings,
            AgendaRows agenda,
            BookRows rows,
            Books books,
            Resolutions resolutions,
            MeetingDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.meetings = meetings;
        this.agenda = agenda;
        this.rows = rows;
        this.books = books;
        this.resolutions = resolutions;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * The minutes an item is about, if it is about any that wait for it: with no word against them,
     * unless there was a motion on the item. Then that has to be adopted.
     */
    void bySettling(Actor actor, NetworkId network, MeetingId at, AgendaItemId item) {
        Optional<MeetingId> minutes = agenda.minutesOf(item);
        if (minutes.isEmpty()) {
            return;
        }
        List<Resolutions.Card> motions =
                resolutions.onAgenda(network, at.value()).stream()
                        .filter(one -> one.item().equals(item.value()))
                        .map(Resolutions.OnAgenda::card)
                        .filter(one -> one.state() != MotionState.WITHDRAWN)
                        .toList();
        List<Resolutions.Card> adopted =
                motions.stream().filter(one -> one.state() == MotionState.ADOPTED).toList();
        if (!motions.isEmpty() && adopted.isEmpty()) {
            return;
        }
        adopted.forEach(one -> resolutions.tookEffect(network, one.id()));
        minutes.flatMap(id -> repository.findLocked(id.value()))
                .filter(meeting -> meeting.minutesState() == MinutesState.PROPOSED)
                .ifPresent(
                        meeting -> {
                            approve(network, meeting);
                            deeds.tell(actor, network, meeting, "minutes-approved");
                        });
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
