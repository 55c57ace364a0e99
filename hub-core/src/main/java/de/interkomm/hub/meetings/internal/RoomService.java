package de.interkomm.hub.meetings.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.AgendaItemId;
import de.interkomm.hub.meetings.Agendas.Item;
import de.interkomm.hub.meetings.AttendeeId;
import de.interkomm.hub.meetings.Audience;
import de.interkomm.hub.meetings.Counted;
import de.interkomm.hub.meetings.Duty;
import de.interkomm.hub.meetings.ItemState;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingRooms;
import de.interkomm.hub.meetings.MeetingRules;
import de.interkomm.hub.meetings.MeetingState;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.MinutesBooks.Chairing;
import de.interkomm.hub.meetings.MinutesState;
import de.interkomm.hub.meetings.PresenceWay;
import de.interkomm.hub.meetings.QuorumRule;
import de.interkomm.hub.meetings.internal.MeetingMails.Announced;
import de.interkomm.hub.meetings.internal.MeetingRows.Found;
import de.interkomm.hub.meetings.internal.RoomRows.Sitter;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Ballots.Pulse;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.VoteLoans.Standing;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.VotingSheets;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.ThreeWayMerge;
import de.interkomm.hub.shell.ThreeWayMerge.Merged;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

@Service
@Transactional
class RoomService implements MeetingRooms {

    private final MeetingAccess access;
    private final Meetings meetings;
    private final MeetingRows meetingRows;
    private final AgendaRows agenda;
    private final AttendeeRows attendees;
    private final RoomRows rows;
    private final RuleRows rules;
    private final GroupPeople people;
    private final Approvals approvals;
    private final RoomVotes votes;
    private final Ballots ballots;
    private final VotingSheets sheets;
    private final VoteLoans loans;
    private final Followed<Presence> followed = new Followed<>();
    private final MeetingRepository repository;
    private final CarryOver carryOver;
    private final Notices notices;
    private final MeetingDeeds deeds;
    private final Clock clock;

    RoomService(
            MeetingAccess access,
            Meetings meetings,
            MeetingRows meetingRows,
            AgendaRows agenda,
            AttendeeRows attendees,
            RoomRows rows,
            RuleRows rules,
            GroupPeople people,
            Approvals approvals,
            RoomVotes votes,
            Ballots ballots,
            VotingSheets sheets,
            VoteLoans loans,
            MeetingRepository repository,
            CarryOver carryOver,
            Notices notices,
            MeetingDeeds deeds,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.meetingRows = meetingRows;
        this.agenda = agenda;
        this.attendees = attendees;
        this.rows = rows;
        this.rules = rules;
        this.people = people;
        this.approvals = approvals;
        this.votes = votes;
        this.ballots = ballots;
        this.sheets = sheets;
        this.loans = loans;
        this.repository = repository;
        this.carryOver = carryOver;
        this.notices = notices;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Room open(Actor actor, NetworkId network, MeetingId meeting) {
        Found found = access.findHeld(actor, network, meeting);
        Meetings.View view = meetings.open(actor, network, meeting);
        Map<AgendaItemId, Boolean> decided = votes.decided(network, meeting);
        List<Belonging> belonging = people.of(network, found.card().group());
        Set<AccountId> listed = attendees.accounts(meeting);
        return new Room(
                view,
                rows.current(meeting),
                presence(network, found),
                rows.minutes(meeting),
                rows.isWritable(meeting),
                view.card().state() == MeetingState.UNDER_WAY
                        && isUntouched(network, meeting, view.agenda()),
                Leftover.of(view.agenda(), decided),
                Leftover.uncalled(view.agenda(), decided, agenda.untouched(meeting)),
                rows.holder(meeting, Duty.CHAIR),
                replaceable(view),
                rows.holder(meeting, Duty.MINUTES),
                Unseated.of(people.participants(network, found.card().group()), belonging),
                votes.counted(network, meeting),
                belonging.stream()
                        .filter(one -> !listed.contains(one.account()))
                        .map(Belonging::name)
                        .toList());
    }

    private List<Chairing> replaceable(Meetings.View meeting) {
        List<Chairing> kept =
                meeting.card().state() == MeetingState.HELD
                        ? rows.chairings(meeting.id())
                        : List.of();
        return kept.size() > 1 ? kept : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Presence presence(@Nullable Actor reader, NetworkId network, MeetingId meeting) {
        Found found = access.find(reader, network, meeting);
        return found.reads() == Audience.INTERNAL
                ? followed.of(meeting, found.revision(), () -> presence(network, found))
                : Presence.UNKNOWN;
    }

    /** By the same electorate as a ballot opened now would have. */
    private Presence presence(NetworkId network, Found meeting) {
        GroupId group = meeting.card().group();
        MeetingRules rule = rules.of(group);
        List<Present> present = votes.present(meeting.card().id());
        VotingRules ballots = sheets.rules(network, group);
        List<Standing> lent = loans.standing(network, group, meeting.card().id().value(), present);
        Turnout voting = sheets.turnout(network, group, ballots.voters(), with(lent, present));
        List<Attendee> attendees = rows.attendees(meeting.card().id());
        Votes votes = new Votes(ballots.voters(), voting.present(), voting.entitled(), lent);
        if (rule.quorum() == QuorumRule.NONE) {
            return new Presence(
                    attendees,
                    voting.presentVotes(),
                    voting.entitledVotes(),
                    ballots.quorumOf(voting),
                    null,
                    votes);
        }
        Turnout counting = sheets.turnout(network, group, whoCounts(rule.counted()), present);
        return new Presence(
                attendees,
                counting.present(),
                counting.entitled(),
                rule.quorum().needed(counting.entitled(), rule.quorumNumber()),
                rule.counted(),
                votes);
    }

    /** A lent vote is there as long as whoever it is lent to; nobody is there by it. */
    private static List<Present> with(List<Standing> lent, List<Present> present) {
        return Stream.concat(
                        present.stream(),
                        lent.stream()
                                .filter(Standing::counts)
                                .map(one -> new Present.OfAdministration(one.loan().lender())))
                .toList();
    }

    private static Voters whoCounts(Counted counted) {
        return switch (counted) {
            case PEOPLE -> Voters.PERSONS;
            case ADMINISTRATIONS -> Voters.ADMINISTRATIONS;
        };
    }

    @Override
    public Turn begin(Actor actor, NetworkId network, MeetingId id) {
        Meeting meeting = access.lock(actor, network, id);
        if (!meeting.state().isAhead()) {
            return meeting.state() == MeetingState.UNDER_WAY ? Turn.DONE : Turn.STALE;
        }
        Instant now = loans.settle(network, meeting.group(), id.value());
        meeting.begin(now);
        list(network, meeting);
        rows.keep(id, people.participants(network, meeting.group()));
        member(network, meeting, actor.account())
                .map(one -> attendees.ensure(id, one))
                .ifPresent(
                        opener -> {
                            if (rows.holder(id, Duty.CHAIR) == null) {
                                rows.chairByOpening(id, opener, now);
                            }
                            appear(meeting, opener, now);
                        });
        rows.keepChair(id, now);
        agenda.items(id, Audience.INTERNAL).stream()
                .findFirst()
                .ifPresent(first -> rows.turnTo(id, first.id()));
        meetingRows.touch(id);
        if (meeting.isMovedByOpening()) {
            notices.tellOpened(network, announced(actor, network, meeting));
        }
        deeds.tell(actor, network, meeting, "begun");
        return Turn.DONE;
    }

    /** Whoever does something at the chair's screen themselves is at the meeting. */
    private void appear(Meeting meeting, AttendeeId attendee, Instant at) {
        rows.appear(attendee, meeting.form().presence(PresenceWay.HERE), at);
    }

    @Override
    public Turn takeBackOpening(Actor actor, NetworkId network, MeetingId id) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.state() != MeetingState.UNDER_WAY) {
            return Turn.STALE;
        }
        if (!isUntouched(network, id, agenda.items(id, Audience.INTERNAL))) {
            return Turn.HAPPENED;
        }
        loans.unsettle(network, id.value(), meeting.openedAt());
        boolean moved = meeting.isMovedByOpening();
        meeting.takeBackOpening(clock.instant());
        repository.saveAndFlush(meeting);
        rows.forgetOpening(id);
        carryOver.intoNext(network, meeting.group());
        meetingRows.touch(id);
        if (moved) {
            notices.tellOpeningTakenBack(network, announced(actor, network, meeting));
        }
        deeds.tell(actor, network, meeting, "opening-taken-back");
        return Turn.DONE;
    }

    private Announced announced(Actor actor, NetworkId network, Meeting meeting) {
        return meeting.announced(access.find(actor, network, meeting.id()).card().groupName());
    }

    /** Opening a meeting comes to its first item by itself. */
    private boolean isUntouched(NetworkId network, MeetingId id, List<Item> items) {
        AgendaItemId current = rows.current(id);
        return (current == null || current.equals(items.getFirst().id()))
                && rows.isUntouched(id)
                && !votes.wereOpened(network, id);
    }

    @Override
    public Turn end(Actor actor, NetworkId network, MeetingId id) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.state() != MeetingState.UNDER_WAY) {
            return Turn.STALE;
        }
        if (votes.areOpen(network, id)) {
            return Turn.VOTING;
        }
        Instant now = loans.settle(network, meeting.group(), id.value());
        listNewcomers(network, meeting);
        meeting.end(now);
        repository.saveAndFlush(meeting);
        rows.allLeave(id, now);
        rows.endChairs(id, now);
        rows.keepUnvoted(votes.unvoted(network, id));
        settleWhatIsDone(actor, network, id);
        rows.turnTo(id, null);
        carryOver.intoNext(network, meeting.group());
        meetingRows.touch(id);
        deeds.tell(actor, network, meeting, "held");
        return Turn.DONE;
    }

    private void settleWhatIsDone(Actor actor, NetworkId network, MeetingId id) {
        List<Item> all = agenda.items(id, Audience.INTERNAL);
        Map<AgendaItemId, Boolean> decided = votes.decided(network, id);
        List<Item> left = Leftover.of(all, decided);
        List<Item> uncalled = Leftover.uncalled(all, decided, agenda.untouched(id));
        List<AgendaItemId> done =
                all.stream()
                        .filter(one -> one.state() == ItemState.OPEN)
                        .filter(one -> !left.contains(one) && !uncalled.contains(one))
                        .map(Item::id)
                        .toList();
        agenda.mark(done, ItemState.DONE);
        agenda.mark(uncalled.stream().map(Item::id).toList(), ItemState.NOT_CALLED);
        done.forEach(item -> approvals.bySettling(actor, network, id, item));
    }

    @Override
    public Turn arrive(
            Actor actor, NetworkId network, MeetingId id, AttendeeId attendee, PresenceWay way) {
        return inRoom(
                actor,
                network,
                id,
                meeting -> {
                    requireOf(id, attendee);
                    rows.arrive(
                            attendee,
                            Sitter.THEMSELVES,
                            meeting.form().presence(way),
                            clock.instant());
                    votes.follow(actor, network, id);
                });
    }

    @Override
    public Turn represent(
            Actor actor, NetworkId network, MeetingId id, AttendeeId attendee, PresenceWay way) {
        return inRoom(
                actor,
                network,
                id,
                meeting -> {
                    requireOf(id, attendee);
                    if (!rows.hasDeputy(attendee)) {
                        throw new PageNotFound();
                    }
                    rows.arrive(
                            attendee, Sitter.DEPUTY, meeting.form().presence(way), clock.instant());
                    votes.follow(actor, network, id);
                });
    }

    @Override
    public Turn leave(Actor actor, NetworkId network, MeetingId id, AttendeeId attendee) {
        return inRoom(
                actor,
                network,
                id,
                _ -> {
                    requireOf(id, attendee);
                    rows.leave(attendee, clock.instant());
                    votes.follow(actor, network, id);
                });
    }

    @Override
    public Turn neverCame(Actor actor, NetworkId network, MeetingId id, AttendeeId attendee) {
        return strike(actor, network, id, attendee, Sitter.THEMSELVES);
    }

    @Override
    public Turn deputyNeverCame(Actor actor, NetworkId network, MeetingId id, AttendeeId attendee) {
        return strike(actor, network, id, attendee, Sitter.DEPUTY);
    }

    private Turn strike(
            Actor actor, NetworkId network, MeetingId id, AttendeeId attendee, Sitter sitter) {
        Meeting meeting = access.lock(actor, network, id);
        requireOf(id, attendee);
        if (votes.haveCounted(network, id, attendee)) {
            return Turn.COUNTED;
        }
        return inRoom(
                meeting,
                _ -> {
                    rows.strike(attendee, sitter);
                    votes.follow(actor, network, id);
                });
    }

    private void requireOf(MeetingId id, AttendeeId attendee) {
        if (!rows.isOf(id, attendee)) {
            throw new PageNotFound();
        }
    }

    @Override
    public Turn welcome(Actor actor, NetworkId network, MeetingId id, String name, String from) {
        return inRoom(
                actor,
                network,
                id,
                meeting -> {
                    String where = from.strip();
                    AttendeeId guest =
                            rows.welcome(
                                    id, Typing.inOneLine(name), where.isEmpty() ? null : where);
                    rows.arrive(
                            guest,
                            Sitter.THEMSELVES,
                            meeting.form().presence(PresenceWay.HERE),
                            clock.instant());
                });
    }

    @Override
    public Turn list(Actor actor, NetworkId network, MeetingId id) {
        return inRoom(actor, network, id, meeting -> listNewcomers(network, meeting));
    }

    private void list(NetworkId network, Meeting meeting) {
        people.of(network, meeting.group()).forEach(one -> attendees.ensure(meeting.id(), one));
    }

    private void listNewcomers(NetworkId network, Meeting meeting) {
        Set<AccountId> listed = attendees.accounts(meeting.id());
        people.of(network, meeting.group()).stream()
                .filter(one -> !listed.contains(one.account()))
                .map(one -> attendees.ensure(meeting.id(), one))
                .forEach(attendees::markNewcomer);
    }

    @Override
    public Turn turnTo(Actor actor, NetworkId network, AgendaItemId item) {
        NetworkScope.requireBound(network);
        MeetingId id = agenda.meetingOf(item).orElseThrow(PageNotFound::new);
        return inRoom(actor, network, id, _ -> rows.turnTo(id, item));
    }

    @Override
    public Turn settle(Actor actor, NetworkId network, AgendaItemId item, ItemState state) {
        NetworkScope.requireBound(network);
        if (state == ItemState.CARRIED_OVER || state == ItemState.NOT_CALLED) {
            throw new IllegalArgumentException("comes of the end of a meeting: " + state);
        }
        Meeting meeting = access.lock(actor, network, item);
        if (state == ItemState.OPEN) {
            return inRoom(meeting, _ -> agenda.mark(item, state));
        }
        Turn turn = mayBeDone(network, meeting.id(), item);
        if (turn == Turn.DONE && votes.isUndecidedOn(network, meeting.id(), item)) {
            return Turn.WAITING;
        }
        return turn == Turn.DONE ? done(actor, network, meeting, item) : turn;
    }

    @Override
    public Turn settleUndecided(Actor actor, NetworkId network, AgendaItemId item) {
        Meeting meeting = access.lock(actor, network, item);
        Turn turn = mayBeDone(network, meeting.id(), item);
        return turn == Turn.DONE ? done(actor, network, meeting, item) : turn;
    }

    private Turn mayBeDone(NetworkId network, MeetingId id, AgendaItemId item) {
        if (votes.isOpenOn(network, id, item)) {
            return Turn.VOTING;
        }
        if (approvals.isUndecided(network, item)) {
            return Turn.UNDECIDED;
        }
        return approvals.isObjectedTo(network, id, item) ? Turn.OBJECTED : Turn.DONE;
    }

    private Turn done(Actor actor, NetworkId network, Meeting locked, AgendaItemId item) {
        return inRoom(
                locked,
                meeting -> {
                    agenda.mark(item, ItemState.DONE);
                    if (item.equals(rows.current(meeting.id()))) {
                        rows.turnTo(meeting.id(), nextOpen(meeting.id(), item));
                    }
                    approvals.bySettling(actor, network, meeting.id(), item);
                });
    }

    private @Nullable AgendaItemId nextOpen(MeetingId id, AgendaItemId after) {
        return agenda.items(id, Audience.INTERNAL).stream()
                .dropWhile(one -> !one.id().equals(after))
                .skip(1)
                .filter(one -> one.state() == ItemState.OPEN)
                .map(Item::id)
                .findFirst()
                .orElse(null);
    }

    private Turn inRoom(Actor actor, NetworkId network, MeetingId id, Consumer<Meeting> step) {
        return inRoom(access.lock(actor, network, id), step);
    }

    private Turn inRoom(Meeting locked, Consumer<Meeting> step) {
        if (locked.state() != MeetingState.UNDER_WAY) {
            return Turn.STALE;
        }
        step.accept(locked);
        meetingRows.touch(locked.id());
        return Turn.DONE;
    }

    @Override
    public Turn name(
            Actor actor, NetworkId network, MeetingId id, Duty duty, @Nullable AccountId person) {
        Meeting meeting = access.lock(actor, network, id);
        if (meeting.minutesState() != MinutesState.OPEN
                || meeting.state() == MeetingState.CANCELLED) {
            return Turn.STALE;
        }
        AttendeeId named = null;
        if (person != null) {
            Belonging belonging = member(network, meeting, person).orElseThrow(PageNotFound::new);
            named = attendees.ensure(id, belonging);
        }
        rows.name(id, duty, named);
        if (duty == Duty.CHAIR && meeting.state() == MeetingState.UNDER_WAY) {
            rows.keepChair(id, clock.instant());
            if (named != null && actor.account().equals(person)) {
                appear(meeting, named, clock.instant());
                votes.follow(actor, network, id);
            }
        } else if (duty == Duty.CHAIR) {
            rows.forgetChairs(id);
        }
        meetingRows.touch(id);
        deeds.tell(
                actor,
                network,
                meeting,
                switch (duty) {
                    case CHAIR -> "chair-named";
                    case MINUTES -> "minute-taker-named";
                });
        return Turn.DONE;
    }

    private Optional<Belonging> member(NetworkId network, Meeting meeting, AccountId person) {
        return people.of(network, meeting.group()).stream()
                .filter(one -> one.account().equals(person) && one.isMember())
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayWrite(@Nullable Actor actor, NetworkId network, MeetingId meeting) {
        Found found = access.find(actor, network, meeting);
        return actor != null && rows.isWritable(meeting) && isWriter(actor, network, found);
    }

    /** Whoever was named writes as long as they belong to the group. */
    private boolean isWriter(Actor actor, NetworkId network, Found found) {
        if (people.rights(actor, network, found.card().group())
                .contains(GroupRight.HOLD_MEETINGS)) {
            return true;
        }
        Named writer = rows.holder(found.card().id(), Duty.MINUTES);
        return writer != null
                && writer.account().equals(actor.account())
                && found.reads() == Audience.INTERNAL;
    }

    private void requireWriter(Actor actor, NetworkId network, MeetingId meeting) {
        if (!isWriter(actor, network, access.find(actor, network, meeting))) {
            throw new PageNotFound();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Desk desk(Actor actor, NetworkId network, MeetingId meeting) {
        requireWriter(actor, network, meeting);
        return new Desk(meetings.open(actor, network, meeting), rows.minutes(meeting));
    }

    @Override
    public Written write(
            Actor actor, NetworkId network, AgendaItemId item, String base, String text) {
        NetworkScope.requireBound(network);
        MeetingId id = agenda.meetingOf(item).orElseThrow(PageNotFound::new);
        requireWriter(actor, network, id);
        if (!rows.isWritable(id)) {
            return new Written.Closed();
        }
        String now = rows.lockText(item, actor.name(), clock.instant());
        Merged merged = ThreeWayMerge.merge(base, text, now);
        if (merged.text().length() > LONGEST_MINUTES) {
            return new Written.TooLong();
        }
        if (!merged.text().equals(now)) {
            if (!rows.touchMinutes(id)) {
                return new Written.Closed();
            }
            rows.write(item, merged.text(), actor.name(), clock.instant());
        }
        return new Written.Saved(merged.text(), merged.conflicts());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<MeetingId, Revision> revisions(NetworkId network, Collection<MeetingId> wanted) {
        NetworkScope.requireBound(network);
        Map<UUID, Pulse> pulses =
                ballots.pulses(network, wanted.stream().map(MeetingId::value).toList());
        Map<MeetingId, Revision> found = rows.revisions(wanted);
        pulses.forEach(
                (meeting, pulse) ->
                        found.computeIfPresent(
                                new MeetingId(meeting),
                                (_, own) ->
                                        new Revision(
                                                own.room() + pulse.turns(),
                                                own.minutes(),
                                                pulse.votes())));
        return found;
    }
}
