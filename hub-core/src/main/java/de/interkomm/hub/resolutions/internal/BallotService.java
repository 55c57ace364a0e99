package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupPeople.Belonging;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.BallotId;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.Choice;
import de.interkomm.hub.resolutions.EntryId;
import de.interkomm.hub.resolutions.Outcome;
import de.interkomm.hub.resolutions.Place;
import de.interkomm.hub.resolutions.Present;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Turnout;
import de.interkomm.hub.resolutions.VoteLoans.Effect;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.resolutions.Way;
import de.interkomm.hub.resolutions.internal.BallotRows.ClosedIn;
import de.interkomm.hub.resolutions.internal.LoanRows.Lent;
import de.interkomm.hub.resolutions.internal.Speakers.Speaking;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional
class BallotService implements Ballots {

    private final BallotRepository repository;
    private final BallotRows rows;
    private final LoanRows loans;
    private final ResolutionAccess access;
    private final MotionRepository motions;
    private final Electorate electorate;
    private final SheetRows sheets;
    private final Speakers speakers;
    private final GroupPeople people;
    private final Mergers mergers;
    private final Closing closing;
    private final BallotViews views;
    private final VoteMails mails;
    private final OutcomeWords words;
    private final ResolutionDeeds deeds;
    private final Clock clock;

    BallotService(
            BallotRepository repository,
            BallotRows rows,
            LoanRows loans,
            ResolutionAccess access,
            MotionRepository motions,
            Electorate electorate,
            SheetRows sheets,
            Speakers speakers,
            GroupPeople people,
            Mergers mergers,
            Closing closing,
            BallotViews views,
            VoteMails mails,
            OutcomeWords words,
            ResolutionDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.loans = loans;
        this.access = access;
        this.motions = motions;
        this.electorate = electorate;
        this.sheets = sheets;
        this.speakers = speakers;
        this.people = people;
        this.mergers = mergers;
        this.closing = closing;
        this.views = views;
        this.mails = mails;
        this.words = words;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public OpenResult openInMeeting(
            Actor actor,
            NetworkId network,
            ResolutionId id,
            VotingRules rules,
            List<Present> present) {
        return open(actor, network, id, rules, null, present);
    }

    @Override
    public OpenResult openInWriting(
            Actor actor, NetworkId network, ResolutionId id, VotingRules rules, Instant deadline) {
        if (!deadline.isAfter(clock.instant())) {
            return new OpenResult.TooLate();
        }
        return open(actor, network, id, rules, deadline, List.of());
    }

    private OpenResult open(
            Actor actor,
            NetworkId network,
            ResolutionId id,
            VotingRules rules,
            @Nullable Instant deadline,
            List<Present> present) {
        Motion motion = access.lock(actor, network, id);
        if (!motion.state().canBeVotedOn()) {
            return new OpenResult.Stale();
        }
        List<Elector> electors =
                electorate.of(
                        network, motion.group(), rules.voters(), sheets.weights(motion.group()));
        if (electors.isEmpty()) {
            return new OpenResult.NobodyCanVote();
        }
        motion.vote();
        motions.saveAndFlush(motion);
        Ballot ballot = new Ballot(id, rules, motion.candidates(), clock.instant(), deadline);
        ballot.hold(motion.source());
        repository.saveAndFlush(ballot);
        rows.enter(ballot.id(), electors);
        if (deadline == null) {
            takeOverLoans(ballot, electors, present);
            rows.attend(ballot.id(), present);
        } else {
            mails.invite(network, motion.group(), motion.title(), ballot);
        }
        deeds.tell(actor, network, "ballot.opened", ballot.id(), motion.title());
        return new OpenResult.Opened(
                ballot.id(), ballot.isSecret() ? SheetRows.loners(electors) : List.of());
    }

    /** What is lent for the whole meeting is lent here, unless the lender is there (ADR 26). */
    private void takeOverLoans(Ballot ballot, List<Elector> electors, List<Present> present) {
        UUID meeting = ballot.meeting();
        if (meeting != null) {
            Loans.of(electors, ballot.rules(), loans.open(meeting)).held().stream()
                    .filter(one -> one.with(present) != Effect.RESTS)
                    .forEach(one -> rows.lendTo(one.lender().id(), one.holder().id()));
        }
    }

    @Override
    public Turn attend(Actor actor, NetworkId network, BallotId id, List<Present> present) {
        ResolutionAccess.Held held = access.lockHeld(actor, network, id);
        if (!held.ballot().isOpen() || held.ballot().place() != Place.MEETING) {
            return Turn.STALE;
        }
        rows.attend(id, present);
        return Turn.DONE;
    }

    @Override
    public CastResult cast(
            Actor actor, NetworkId network, BallotId id, EntryId entryId, Choice choice) {
        ResolutionAccess.Held held = access.lockSeen(actor, network, id);
        Ballot ballot = held.ballot();
        requireOffered(ballot, choice);
        GroupId group = held.motion().card().group();
        if (!ballot.isOpenAt(clock.instant())) {
            return rows.entry(id, entryId)
                            .filter(one -> one.voted() && casts(actor, network, group, one))
                            .isPresent()
                    ? CastResult.CHANGED_TOO_LATE
                    : CastResult.CLOSED;
        }
        Seat entry = entry(ballot, entryId);
        if (!casts(actor, network, group, entry)) {
            return entry.isLent() ? CastResult.LENT_OUT : CastResult.NOT_YOURS;
        }
        if (ballot.place() == Place.MEETING && !entry.present()) {
            return CastResult.NOT_PRESENT;
        }
        if (views.isDeputised(actor, ballot, entry)) {
            return CastResult.DEPUTISED;
        }
        String title = held.motion().card().title();
        return ballot.isSecret()
                ? castSecretly(network, ballot, entry, choice, title)
                : castOpenly(actor, actor, network, ballot, entry, choice, title);
    }

    @Override
    public Map<EntryId, CastResult> castEach(
            Actor actor, NetworkId network, BallotId id, Map<EntryId, Choice> choices) {
        Map<EntryId, CastResult> results = new LinkedHashMap<>();
        choices.forEach(
                (entry, choice) -> results.put(entry, cast(actor, network, id, entry, choice)));
        return results;
    }

    private Seat entry(Ballot ballot, EntryId id) {
        mergers.follow(ballot);
        return rows.entry(ballot.id(), id).orElseThrow(PageNotFound::new);
    }

    private static void requireOffered(Ballot ballot, Choice choice) {
        if (!Choice.among(ballot.candidates()).contains(choice)) {
            throw new IllegalArgumentException("not offered: " + choice);
        }
    }

    private boolean casts(Actor actor, NetworkId network, GroupId group, Seat entry) {
        Speaking speaking = speakers.in(network, group);
        return entry.isLent()
                ? speaking.carries(actor.account(), entry)
                : speaking.isCaster(actor.account(), entry);
    }

    private CastResult castSecretly(
            NetworkId network, Ballot ballot, Seat entry, Choice choice, String title) {
        if (!rows.voteSecretly(ballot.id(), entry.id(), entry.weight(), choice)) {
            return CastResult.ALREADY;
        }
        rows.touch(ballot.id());
        deeds.tellOfNobody(network, "ballot.voted-secretly", ballot.id(), title);
        return CastResult.CAST;
    }

    /**
     * @param person who casts; {@code null} where the chair writes it down
     */
    private CastResult castOpenly(
            Actor actor,
            @Nullable Actor person,
            NetworkId network,
            Ballot ballot,
            Seat entry,
            Choice choice,
            String title) {
        if (choice.equals(entry.choice())) {
            return CastResult.CAST;
        }
        rows.vote(entry.id(), choice, person, clock.instant());
        rows.touch(ballot.id());
        deeds.tell(
                actor,
                network,
                person == null ? "ballot.recorded" : "ballot.voted",
                ballot.id(),
                title + ": " + entry.name());
        return entry.voted() ? CastResult.CHANGED : CastResult.CAST;
    }

    @Override
    public CastResult record(
            Actor actor, NetworkId network, BallotId id, EntryId entryId, Choice choice) {
        ResolutionAccess.Held held = access.lockHeld(actor, network, id);
        Ballot ballot = held.ballot();
        requireOffered(ballot, choice);
        if (ballot.isSecret() || ballot.place() != Place.MEETING) {
            throw new PageNotFound();
        }
        if (!ballot.isOpen()) {
            return CastResult.CLOSED;
        }
        Seat entry = entry(ballot, entryId);
        if (entry.inPerson()) {
            return CastResult.ALREADY;
        }
        return entry.present()
                ? castOpenly(
                        actor, null, network, ballot, entry, choice, held.motion().card().title())
                : CastResult.NOT_PRESENT;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Carrier> carriers(Actor actor, NetworkId network, BallotId id) {
        NetworkScope.requireBound(network);
        Ballot ballot = repository.findById(id.value()).orElseThrow(PageNotFound::new);
        GroupId group = access.find(actor, network, ballot.resolution()).card().group();
        Speaking speaking = speakers.in(network, group);
        List<Seat> entries = rows.entries(id);
        if (ballot.rules().mostProxies() == 0
                || carries(actor, network, group, ballot, entries, speaking)) {
            return List.of();
        }
        Set<AccountId> present = rows.presentAccounts(id);
        return people.of(network, group).stream()
                .filter(one -> isCarrier(one, actor))
                .filter(one -> !hasLent(one.account(), entries, speaking))
                .filter(one -> canCarryMore(one.account(), ballot, entries, speaking))
                .map(
                        one ->
                                new Carrier(
                                        one.account(),
                                        one.name(),
                                        Objects.requireNonNullElse(one.administrationName(), ""),
                                        attendance(ballot, present.contains(one.account()))))
                .toList();
    }

    private static @Nullable Attendance attendance(Ballot ballot, boolean present) {
        if (ballot.place() == Place.WRITING) {
            return null;
        }
        return present ? Attendance.PRESENT : Attendance.ABSENT;
    }

    /** In this ballot, or from its meeting in those that are opened later (ADR 26). */
    private boolean carries(
            Actor actor,
            NetworkId network,
            GroupId group,
            Ballot ballot,
            List<Seat> entries,
            Speaking speaking) {
        UUID meeting = ballot.meeting();
        List<Lent> lent = meeting == null ? List.of() : loans.open(meeting);
        return entries.stream().anyMatch(one -> speaking.carries(actor.account(), one))
                || (!lent.isEmpty()
                        && Loans.of(
                                        electorate.of(
                                                network, group, ballot.rules().voters(), Map.of()),
                                        ballot.rules(),
                                        lent)
                                .held()
                                .stream()
                                .anyMatch(
                                        one ->
                                                speaking.speaksFor(
                                                        actor.account(), one.holder().keys())));
    }

    private static boolean isCarrier(Belonging one, Actor actor) {
        return one.function() != GroupFunction.GUEST && !one.account().equals(actor.account());
    }

    private static boolean hasLent(AccountId account, List<Seat> entries, Speaking speaking) {
        return entries.stream().anyMatch(one -> one.isLent() && speaking.isCaster(account, one));
    }

    private static boolean canCarryMore(
            AccountId account, Ballot ballot, List<Seat> entries, Speaking speaking) {
        return entries.stream().filter(one -> speaking.carries(account, one)).count()
                < ballot.rules().mostProxies();
    }

    @Override
    public LendResult lend(
            Actor actor, NetworkId network, BallotId id, EntryId entryId, AccountId to) {
        ResolutionAccess.Held held = access.lockSeen(actor, network, id);
        Ballot ballot = held.ballot();
        GroupId group = held.motion().card().group();
        Belonging carrier =
                people.of(network, group).stream()
                        .filter(one -> isCarrier(one, actor) && one.account().equals(to))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        if (!ballot.isOpenAt(clock.instant())) {
            return LendResult.STALE;
        }
        Seat entry = entry(ballot, entryId);
        Speaking speaking = speakers.in(network, group);
        if (!speaking.isCaster(actor.account(), entry)) {
            throw new PageNotFound();
        }
        if (entry.voted() || entry.isLent()) {
            return LendResult.STALE;
        }
        List<Seat> entries = rows.entries(id);
        if (carries(actor, network, group, ballot, entries, speaking)) {
            return LendResult.LENDER_CARRIES;
        }
        if (hasLent(to, entries, speaking)) {
            return LendResult.CARRIER_LENDS;
        }
        if (!canCarryMore(to, ballot, entries, speaking)) {
            return LendResult.TOO_MANY;
        }
        rows.lend(entry.id(), to, carrier.name(), carrier.mailbox());
        rows.followAttendance(id);
        mails.tellCarrier(network, carrier, held.motion().card().title(), ballot, entry);
        deeds.tell(
                actor,
                network,
                "ballot.lent",
                id,
                held.motion().card().title() + ": " + entry.name() + " → " + carrier.name());
        return LendResult.DONE;
    }

    @Override
    public Turn takeBack(Actor actor, NetworkId network, BallotId id, EntryId entryId) {
        ResolutionAccess.Held held = access.lockSeen(actor, network, id);
        if (!held.ballot().isOpenAt(clock.instant())) {
            return Turn.STALE;
        }
        Seat entry = entry(held.ballot(), entryId);
        GroupId group = held.motion().card().group();
        if (!speakers.in(network, group).isCaster(actor.account(), entry)) {
            throw new PageNotFound();
        }
        if (entry.voted() || !rows.takeBack(entry.id())) {
            return Turn.STALE;
        }
        rows.followAttendance(id);
        mails.tellTakenBack(network, group, held.motion().card().title(), held.ballot(), entry);
        deeds.tell(
                actor,
                network,
                "ballot.taken-back",
                id,
                held.motion().card().title() + ": " + entry.name());
        return Turn.DONE;
    }

    @Override
    public CloseResult close(Actor actor, NetworkId network, BallotId id) {
        ResolutionAccess.Held held = access.lockHeld(actor, network, id);
        Ballot ballot = held.ballot();
        return switch (ballot.state()) {
            case CALLED_OFF -> new CloseResult.CalledOff();
            case CLOSED -> new CloseResult.Closed(ballot.outcome());
            case OPEN -> closeOpen(actor, network, held);
        };
    }

    private CloseResult closeOpen(Actor actor, NetworkId network, ResolutionAccess.Held held) {
        Ballot ballot = held.ballot();
        Instant now = clock.instant();
        Instant deadline = ballot.deadline();
        if (deadline != null && now.isBefore(deadline) && !haveAllVoted(network, held)) {
            return new CloseResult.TooEarly();
        }
        Outcome outcome = closing.close(network, ballot, now);
        if (deadline != null) {
            mails.tellResult(
                    network, held.motion().card().group(), held.motion().card().title(), ballot);
        }
        deeds.tell(actor, network, "ballot.closed", ballot.id(), held.motion().card().title());
        return new CloseResult.Closed(outcome);
    }

    /** All for whom somebody can. */
    private boolean haveAllVoted(NetworkId network, ResolutionAccess.Held held) {
        Speaking speaking = speakers.in(network, held.motion().card().group());
        return rows.entries(held.ballot().id()).stream().noneMatch(speaking::isAwaited);
    }

    @Override
    public HandResult closeByHand(
            Actor actor, NetworkId network, BallotId id, Map<Choice, Integer> hands) {
        ResolutionAccess.Held held = access.lockHeld(actor, network, id);
        Ballot ballot = held.ballot();
        if (ballot.rules().way() != Way.OPEN || ballot.place() != Place.MEETING) {
            throw new PageNotFound();
        }
        hands.keySet().forEach(choice -> requireOffered(ballot, choice));
        return switch (ballot.state()) {
            case CALLED_OFF -> new HandResult.CalledOff();
            case CLOSED -> new HandResult.Closed(ballot.outcome());
            case OPEN -> closeOpenByHand(actor, network, held, hands);
        };
    }

    private HandResult closeOpenByHand(
            Actor actor,
            NetworkId network,
            ResolutionAccess.Held held,
            Map<Choice, Integer> hands) {
        Ballot ballot = held.ballot();
        mergers.follow(ballot);
        Turnout turnout = BallotRows.turnout(ballot, rows.entries(ballot.id()));
        if (turnout.voted() > 0 || turnout.isWeighted()) {
            return new HandResult.Singly();
        }
        int shown = hands.values().stream().mapToInt(Integer::intValue).sum();
        if (shown > turnout.present()) {
            return new HandResult.TooMany(turnout.present());
        }
        Outcome outcome = closing.closeByHand(network, ballot, hands, clock.instant());
        deeds.tell(
                actor,
                network,
                "ballot.counted-by-hand",
                ballot.id(),
                held.motion().card().title());
        return new HandResult.Closed(outcome);
    }

    @Override
    public Counted countedForGood(NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        rows.openIn(meeting).forEach(one -> repository.findLocked(one.value()));
        return rows.counted(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public Counted counted(NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        return rows.counted(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BallotId> openIn(NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        return rows.openIn(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> heldIn(NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        return rows.closedIn(meeting).stream().map(this::held).toList();
    }

    private Held held(ClosedIn one) {
        Ballot ballot = repository.findById(one.ballot().value()).orElseThrow();
        return new Held(
                one.item(),
                ballot.resolution(),
                one.title(),
                one.text(),
                ballot.outcome().verdict().isDecided() ? one.number() : null,
                ballot.outcome(),
                ballot.rules().way() == Way.BY_NAME ? named(ballot) : Map.of());
    }

    private Map<Choice, List<Named>> named(Ballot ballot) {
        Map<Choice, List<Named>> named = new LinkedHashMap<>();
        List<Seat> entries = rows.entries(ballot.id());
        for (Choice choice : Choice.among(ballot.candidates())) {
            List<Named> names =
                    entries.stream()
                            .filter(one -> choice.equals(one.choice()))
                            .map(one -> new Named(one.name(), one.carrierName()))
                            .toList();
            if (!names.isEmpty()) {
                named.put(choice, names);
            }
        }
        return named;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Pulse> pulses(NetworkId network, Collection<UUID> meetings) {
        NetworkScope.requireBound(network);
        return meetings.isEmpty() ? Map.of() : rows.pulses(meetings);
    }

    @Override
    public Turn callOff(Actor actor, NetworkId network, BallotId id) {
        ResolutionAccess.Held held = access.lockHeld(actor, network, id);
        if (!held.ballot().isOpenAt(clock.instant())) {
            return Turn.STALE;
        }
        rows.forgetVotes(id);
        rows.forgetAttendance(id);
        held.ballot().callOff(clock.instant());
        motions.findLocked(held.ballot().resolution().value()).orElseThrow().waitAgain();
        deeds.tell(actor, network, "ballot.called-off", id, held.motion().card().title());
        return Turn.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public View view(@Nullable Actor reader, NetworkId network, BallotId id) {
        NetworkScope.requireBound(network);
        Ballot ballot = repository.findById(id.value()).orElseThrow(PageNotFound::new);
        return views.of(reader, network, ballot, access.find(reader, network, ballot.resolution()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Open> waitingFor(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return rows.open().stream()
                .filter(
                        open ->
                                views.waits(
                                        actor,
                                        network,
                                        repository.findById(open.id().value()).orElseThrow()))
                .toList();
    }

    @Override
    public String explain(Outcome outcome, Locale locale) {
        return words.explain(outcome, locale);
    }

    @Override
    public String rules(View ballot, Locale locale) {
        return words.rules(ballot, locale);
    }
}
