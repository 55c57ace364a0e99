package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.meetings.MeetingRooms.Named;
import de.interkomm.hub.meetings.MeetingTasks.Task;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.MinutesBooks.Book;
import de.interkomm.hub.meetings.MinutesBooks.Chairing;
import de.interkomm.hub.meetings.MinutesBooks.Entry;
import de.interkomm.hub.meetings.MinutesBooks.Note;
import de.interkomm.hub.meetings.MinutesBooks.NoteKind;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.internal.BookRows.Noted;
import de.interkomm.hub.meetings.internal.BookRows.Progress;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.meetings.internal.Verdicts.Verdict;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.VoteLoans.Kept;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts minutes together from what was written, as one audience may read them. */
@Component
class Books {

    private final BookRows rows;
    private final AgendaRows agenda;
    private final RoomRows room;
    private final TaskRows tasks;
    private final Verdicts verdicts;
    private final VoteLoans loans;
    private final MeetingPrint print;
    private final Documents documents;
    private final Clock clock;

    Books(
            BookRows rows,
            AgendaRows agenda,
            RoomRows room,
            TaskRows tasks,
            Verdicts verdicts,
            VoteLoans loans,
            MeetingPrint print,
            Documents documents,
            Clock clock) {
        this.rows = rows;
        this.agenda = agenda;
        this.room = room;
        this.tasks = tasks;
        this.verdicts = verdicts;
        this.loans = loans;
        this.print = print;
        this.documents = documents;
        this.clock = clock;
    }

    Book of(NetworkId network, Found meeting, Audience reads) {
        List<Item> items = agenda.items(meeting.card().id(), reads);
        Map<AgendaItemId, String> texts = room.minutes(meeting.card().id());
        Progress progress = rows.progress(meeting.card().id());
        boolean internal = reads == Audience.INTERNAL;
        Verdict verdict = verdict(network, meeting, progress.state(), reads);
        return new Book(
                view(meeting, items, reads),
                progress.state(),
                progress.approval(),
                progress.until(),
                progress.approvedOn(),
                verdict.rejection(),
                verdict.adoption(),
                verdict.open(),
                verdict.next(),
                meeting.held(),
                internal ? chairs(meeting) : List.of(),
                internal ? minuteTaker(meeting) : "",
                items.stream()
                        .map(one -> new Entry(one, texts.getOrDefault(one.id(), ""), waits(one)))
                        .toList(),
                internal ? attendees(meeting) : List.of(),
                internal ? room.unrepresented(meeting.card().id()) : List.of(),
                internal ? lent(network, meeting, progress) : List.of(),
                internal ? tasks(meeting) : List.of(),
                notes(meeting, items, reads));
    }

    /** What the group has resolved of them stays with it. */
    private Verdict verdict(NetworkId network, Found meeting, MinutesState state, Audience reads) {
        if (state == MinutesState.OPEN || reads != Audience.INTERNAL) {
            return Verdict.NONE;
        }
        Verdict verdict = verdicts.of(network, meeting.card().id());
        return state == MinutesState.APPROVED ? verdict.approved() : verdict;
    }

    /** Minutes come on the next agenda anew as long as they are not approved. */
    private boolean waits(Item item) {
        return item.state() == ItemState.OPEN && agenda.minutesOf(item.id()).isEmpty();
    }

    private List<Chairing> chairs(Found meeting) {
        List<Chairing> kept = room.chairings(meeting.card().id());
        Named chair = room.holder(meeting.card().id(), Duty.CHAIR);
        return kept.isEmpty() && chair != null
                ? List.of(new Chairing(chair.name(), null, null))
                : kept;
    }

    private String minuteTaker(Found meeting) {
        Named writer = room.holder(meeting.card().id(), Duty.MINUTES);
        return writer == null ? "" : writer.name();
    }

    private static View view(Found meeting, List<Item> items, Audience reads) {
        return new View(
                meeting.card(),
                meeting.version(),
                "",
                meeting.accessibility(),
                "",
                List.of(),
                items,
                reads,
                Set.of(),
                null,
                null,
                meeting.openedAt(),
                meeting.held());
    }

    private List<Attendee> attendees(Found meeting) {
        return room.attendees(meeting.card().id());
    }

    /** Whatever was lent before and taken back did not concern it. */
    private List<Kept> lent(NetworkId network, Found meeting, Progress progress) {
        Instant opened = progress.openedAt();
        Instant closed = progress.closedAt();
        return opened == null || closed == null
                ? List.of()
                : loans.during(network, meeting.card().id().value(), opened, closed);
    }

    private List<Task> tasks(Found meeting) {
        return tasks.ofMeeting(
                meeting.card().id(), LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE));
    }

    /** Others read corrections of what they may read. */
    private List<Note> notes(Found meeting, List<Item> items, Audience reads) {
        Map<AgendaItemId, String> numbers =
                items.stream().collect(Collectors.toMap(Item::id, Item::number));
        return rows.notes(meeting.card().id()).stream()
                .filter(one -> reads == Audience.INTERNAL || isPublic(one, numbers.keySet()))
                .map(
                        one ->
                                new Note(
                                        one.id(),
                                        one.kind(),
                                        one.item() == null
                                                ? ""
                                                : numbers.getOrDefault(one.item(), ""),
                                        one.text(),
                                        reads == Audience.INTERNAL ? one.by() : "",
                                        reads == Audience.INTERNAL ? one.account() : null,
                                        one.at(),
                                        one.settlement()))
                .toList();
    }

    private static boolean isPublic(Noted note, Set<AgendaItemId> items) {
        return note.kind() == NoteKind.CORRECTION
                && note.item() != null
                && items.contains(note.item());
    }

    /** As those who belong read them. */
    private byte[] printed(NetworkId network, Found meeting) {
        return print.minutes(network, meeting, of(network, meeting, Audience.INTERNAL));
    }

    /** Keeps the file of approved minutes, in the place of the one before. */
    void file(NetworkId network, Meeting meeting, Found found) {
        byte[] content = printed(network, found);
        Progress progress = rows.progress(meeting.id());
        meeting.file(documents.storeOwn(fileName(network, found), "application/pdf", content).id());
        if (progress.document() != null) {
            documents.remove(progress.document());
        }
    }

    String fileName(NetworkId network, Found meeting) {
        return print.fileName(network, "meetings.minutes.file", meeting.card(), meeting.held());
    }
}
