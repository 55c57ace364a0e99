package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.ApprovalWay;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingInvitations.File;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.MinutesBooks;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.NoteId;
import de.interkomm.hub.meetings.internal.BookRows.Progress;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.meetings.internal.Verdicts.Verdict;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class BookService implements MinutesBooks {

    private static final String PDF = "application/pdf";

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final MeetingRepository repository;
    private final BookRows rows;
    private final AgendaRows agenda;
    private final Books books;
    private final Approvals approvals;
    private final Verdicts verdicts;
    private final MeetingPrint print;
    private final Notices notices;
    private final CarryOver carryOver;
    private final Documents documents;
    private final GroupPeople people;
    private final MeetingRooms rooms;
    private final MeetingDeeds deeds;
    private final Clock clock;

    BookService(
            MeetingAccess access,
            MeetingRows meetings,
            MeetingRepository repository,
            BookRows rows,
            AgendaRows agenda,
            Books books,
            Approvals approvals,
            Verdicts verdicts,
            MeetingPrint print,
            Notices notices,
            CarryOver carryOver,
            Documents documents,
            GroupPeople people,
            MeetingRooms rooms,
            MeetingDeeds deeds,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.repository = repository;
        this.rows = rows;
        this.agenda = agenda;
        this.books = books;
        this.approvals = approvals;
        this.verdicts = verdicts;
        this.print = print;
        this.notices = notices;
        this.carryOver = carryOver;
        this.documents = documents;
        this.people = people;
        this.rooms = rooms;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Reading readable(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        return mayRead(reader, network, found, rows.progress(meeting))
                ? Reading.YES
                : Reading.NOT_YET;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MeetingId, Stage> stages(
            @Nullable Actor reader, NetworkId network, Collection<MeetingId> meetings) {
        NetworkScope.requireBound(network);
        return meetings.isEmpty()
                ? Map.of()
                : rows.stages(GroupViewer.of(reader, network), meetings);
    }

    private boolean mayRead(
            @Nullable Actor reader, NetworkId network, Found found, Progress progress) {
        if (!progress.held()) {
            return false;
        }
        return switch (progress.state()) {
            case OPEN ->
                    people.rights(reader, network, found.card().group())
                                    .contains(GroupRight.HOLD_MEETINGS)
                            || rooms.mayWrite(reader, network, found.card().id());
            case PROPOSED -> found.reads() == Audience.INTERNAL;
            case APPROVED -> true;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Book open(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = readable(reader, network, access.find(reader, network, meeting));
        return books.of(network, found, found.reads());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<MeetingId> approvedBy(Actor reader, NetworkId network, AgendaItemId item) {
        return agenda.minutesOf(item).filter(id -> readable(reader, network, id) == Reading.YES);
    }

    private Found readable(@Nullable Actor reader, NetworkId network, Found found) {
        if (!mayRead(reader, network, found, rows.progress(found.card().id()))) {
            throw new PageNotFound();
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public File pdf(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = readable(reader, network, access.find(reader, network, meeting));
        DocumentId kept = rows.progress(meeting).document();
        byte[] content =
                kept != null && found.reads() == Audience.INTERNAL
                        ? documents.content(kept).orElseThrow()
                        : print.minutes(network, found, books.of(network, found, found.reads()));
        return new File(books.fileName(network, found), PDF, content);
    }

    @Override
    public Step propose(
            Actor actor,
            NetworkId network,
            MeetingId id,
            ApprovalWay way,
            @Nullable LocalDate until) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.state() != MeetingState.HELD || meeting.minutesState() != MinutesState.OPEN) {
            return Step.STALE;
        }
        if (way == ApprovalWay.IN_WRITING && (until == null || !until.isAfter(today()))) {
            return Step.NO_DAY;
        }
        meeting.propose(way, way == ApprovalWay.IN_WRITING ? until : null);
        repository.saveAndFlush(meeting);
        carryOver.intoNext(network, meeting.group());
        send(actor, network, meeting);
        deeds.tell(actor, network, meeting, "minutes-proposed");
        return Step.DONE;
    }

    private void send(Actor actor, NetworkId network, Meeting meeting) {
        Found found = access.find(actor, network, meeting.id());
        Book minutes = books.of(network, found, Audience.INTERNAL);
        notices.tellOfMinutes(
                network,
                meeting.announced(found.card().groupName()),
                minutes,
                print.minutes(network, found, minutes));
        meetings.touch(meeting.id());
    }

    @Override
    public Step approve(Actor actor, NetworkId network, MeetingId id) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.minutesState() != MinutesState.PROPOSED) {
            return Step.STALE;
        }
        Verdict verdict = verdicts.of(network, id);
        if (verdict.rejection() != null) {
            return Step.REJECTED;
        }
        if (verdict.open() != null) {
            return Step.UNDECIDED;
        }
        LocalDate until = meeting.approvalUntil();
        if (until != null && !until.isBefore(today())) {
            return Step.TOO_EARLY;
        }
        if (rows.isObjectedTo(id)) {
            return Step.OBJECTED;
        }
        approvals.approve(network, meeting);
        deeds.tell(actor, network, meeting, "minutes-approved");
        return Step.DONE;
    }

    @Override
    public Step correct(
            Actor actor,
            NetworkId network,
            MeetingId id,
            @Nullable AgendaItemId item,
            Set<NoteId> settles,
            String text) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.minutesState() == MinutesState.OPEN) {
            return Step.STALE;
        }
        NoteId added =
                rows.add(id, item, NoteKind.CORRECTION, text.strip(), actor, clock.instant());
        Found found = access.find(actor, network, id);
        notices.tellOfAnswer(
                network,
                notices.announced(id),
                found.held(),
                rows.answer(id, settles, added, clock.instant()),
                actor.name(),
                text.strip());
        if (meeting.minutesState() == MinutesState.APPROVED) {
            books.file(network, meeting, found);
        }
        meetings.touch(id);
        deeds.tell(actor, network, meeting, "minutes-corrected");
        return Step.DONE;
    }

    @Override
    public Step object(Actor actor, NetworkId network, MeetingId id, String text) {
        Found found = findInternal(actor, network, id);
        people.require(actor, network, found.card().group(), GroupRight.OBJECT_TO_MINUTES);
        if (isNoLongerProposed(id)) {
            return Step.STALE;
        }
        Book before = books.of(network, found, Audience.INTERNAL);
        rows.add(id, null, NoteKind.OBJECTION, text.strip(), actor, clock.instant());
        carryOver.intoNext(network, found.card().group());
        notices.tellOfObjection(network, notices.announced(id), before, actor, text.strip());
        return Step.DONE;
    }

    @Override
    public Step withdraw(Actor actor, NetworkId network, MeetingId id, NoteId objection) {
        Found found = findInternal(actor, network, id);
        if (isNoLongerProposed(id)) {
            return Step.STALE;
        }
        String said = rows.withdraw(id, objection, actor.account(), clock.instant()).orElse(null);
        if (said == null) {
            return Step.STALE;
        }
        Book book = books.of(network, found, Audience.INTERNAL);
        notices.tellOfWithdrawal(network, notices.announced(id), book, actor, said, today());
        return Step.DONE;
    }

    private Found findInternal(Actor actor, NetworkId network, MeetingId id) {
        Found found = access.find(actor, network, id);
        if (found.reads() != Audience.INTERNAL) {
            throw new PageNotFound();
        }
        return found;
    }

    /** If they are, nobody approves them until the transaction ends. */
    private boolean isNoLongerProposed(MeetingId id) {
        return repository.findLocked(id.value()).orElseThrow().minutesState()
                != MinutesState.PROPOSED;
    }

    @Override
    public Step distribute(Actor actor, NetworkId network, MeetingId id) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.minutesState() == MinutesState.OPEN) {
            return Step.STALE;
        }
        send(actor, network, meeting);
        return Step.DONE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
    }
}
