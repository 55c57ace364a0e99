package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms.Turn;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.MeetingVotes;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.OpenResult;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Service
@Transactional
class VoteService implements MeetingVotes {

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final AgendaRows agenda;
    private final BookRows books;
    private final Approvals approvals;
    private final VoteResults results;
    private final RoomVotes room;
    private final Resolutions resolutions;
    private final Ballots ballots;
    private final InternalMotions internal;
    private final VoteLoans loans;

    VoteService(
            MeetingAccess access,
            MeetingRows meetings,
            AgendaRows agenda,
            BookRows books,
            Approvals approvals,
            VoteResults results,
            RoomVotes room,
            Resolutions resolutions,
            Ballots ballots,
            InternalMotions internal,
            VoteLoans loans) {
        this.access = access;
        this.meetings = meetings;
        this.agenda = agenda;
        this.books = books;
        this.approvals = approvals;
        this.results = results;
        this.room = room;
        this.resolutions = resolutions;
        this.ballots = ballots;
        this.internal = internal;
        this.loans = loans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OnAgenda> onAgenda(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        return results.motions(network, meeting, found.reads());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, List<Result>> results(
            @Nullable Actor reader, NetworkId network, MeetingId meeting, Locale locale) {
        Found found = access.find(reader, network, meeting);
        return results.of(network, found.card(), found.reads(), locale);
    }

    @Override
    public PutResult put(Actor actor, NetworkId network, AgendaItemId item, MotionDraft draft) {
        Meeting meeting = access.lock(actor, network, item);
        if (!meeting.isOpen() || approvals.isNothingLeftToDecide(item)) {
            return new PutResult.Stale();
        }
        return new PutResult.Put(put(actor, network, meeting, item, draft));
    }

    private ResolutionId put(
            Actor actor, NetworkId network, Meeting meeting, AgendaItemId item, MotionDraft draft) {
        ResolutionId id =
                resolutions.put(actor, network, meeting.group(), draft, source(meeting, item));
        internal.follow(network, meeting.id());
        meetings.touch(meeting.id());
        return id;
    }

    @Override
    public PutResult putApproval(Actor actor, NetworkId network, AgendaItemId item) {
        Meeting meeting = access.lock(actor, network, item);
        MeetingId minutes = agenda.minutesOf(item).orElseThrow(PageNotFound::new);
        if (!meeting.isOpen() || approvals.isNothingLeftToDecide(item)) {
            return new PutResult.Stale();
        }
        MotionDraft draft = approvals.motion(network, minutes).orElse(null);
        if (draft == null) {
            return new PutResult.Stale();
        }
        ResolutionId id = put(actor, network, meeting, item, draft);
        books.addApproving(id, minutes);
        return new PutResult.Put(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ResolutionId> approving(NetworkId network, Collection<ResolutionId> motions) {
        NetworkScope.requireBound(network);
        return books.approving(motions);
    }

    @Override
    public PutResult putNextRound(
            Actor actor,
            NetworkId network,
            AgendaItemId item,
            ResolutionId earlier,
            MotionDraft draft) {
        Meeting meeting = access.lock(actor, network, item);
        requireOn(network, meeting, item, earlier);
        Optional<ResolutionId> id =
                meeting.isOpen() && !approvals.isNothingLeftToDecide(item)
                        ? resolutions.putNextRound(
                                actor, network, earlier, draft, source(meeting, item))
                        : Optional.empty();
        internal.follow(network, meeting.id());
        meetings.touch(meeting.id());
        return id.<PutResult>map(PutResult.Put::new).orElseGet(PutResult.Stale::new);
    }

    @Override
    public Turn place(Actor actor, NetworkId network, AgendaItemId item, ResolutionId motion) {
        Meeting meeting = access.lock(actor, network, item);
        if (!resolutions.open(actor, network, motion).card().group().equals(meeting.group())) {
            throw new PageNotFound();
        }
        return approvals.isNothingLeftToDecide(item) || books.approvedBy(motion).isPresent()
                ? Turn.STALE
                : move(actor, network, meeting, motion, source(meeting, item));
    }

    @Override
    public Turn displace(Actor actor, NetworkId network, AgendaItemId item, ResolutionId motion) {
        Meeting meeting = access.lock(actor, network, item);
        requireOn(network, meeting, item, motion);
        return books.approvedBy(motion).isPresent()
                ? withdraw(actor, network, meeting, motion)
                : move(actor, network, meeting, motion, new Source.Writing());
    }

    private Turn withdraw(Actor actor, NetworkId network, Meeting meeting, ResolutionId motion) {
        int version = resolutions.open(actor, network, motion).version();
        if (!meeting.isOpen()
                || resolutions.withdraw(actor, network, motion, version) == Change.STALE) {
            return Turn.STALE;
        }
        meetings.touch(meeting.id());
        return Turn.DONE;
    }

    private Turn move(
            Actor actor, NetworkId network, Meeting meeting, ResolutionId motion, Source to) {
        if (!meeting.isOpen() || resolutions.place(actor, network, motion, to) == Change.STALE) {
            return Turn.STALE;
        }
        internal.follow(network, meeting.id());
        meetings.touch(meeting.id());
        return Turn.DONE;
    }

    /** Nobody closes the meeting meanwhile, as its row is held. */
    @Override
    public OpenResult open(
            Actor actor,
            NetworkId network,
            AgendaItemId item,
            ResolutionId motion,
            VotingRules rules) {
        Meeting meeting = access.lock(actor, network, item);
        requireOn(network, meeting, item, motion);
        if (meeting.state() != MeetingState.UNDER_WAY || approvals.isNothingLeftToDecide(item)) {
            return new OpenResult.Stale();
        }
        loans.settle(network, meeting.group(), meeting.id().value());
        return ballots.openInMeeting(actor, network, motion, rules, room.present(meeting.id()));
    }

    private void requireOn(
            NetworkId network, Meeting meeting, AgendaItemId item, ResolutionId motion) {
        boolean there =
                resolutions.onAgenda(network, meeting.id().value()).stream()
                        .anyMatch(
                                one ->
                                        one.item().equals(item.value())
                                                && one.card().id().equals(motion));
        if (!there) {
            throw new PageNotFound();
        }
    }

    private static Source source(Meeting meeting, AgendaItemId item) {
        MeetingId id = meeting.id();
        return new Source.Meeting(id.value(), item.value());
    }
}
