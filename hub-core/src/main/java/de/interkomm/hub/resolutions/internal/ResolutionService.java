package de.interkomm.hub.resolutions.internal;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupKind;
import de.interkomm.hub.governance.GroupPeople;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.AdmissionResolutions;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.resolutions.Execution;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.MotionState;
import de.interkomm.hub.resolutions.MotionSubject;
import de.interkomm.hub.resolutions.MotionSubject.Subject;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.resolutions.internal.ResolutionRows.Found;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Pages;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Service
@Transactional
class ResolutionService implements Resolutions {

    /** A file with more resolutions than any network ever has. */
    private static final int MOST_IN_A_FILE = 50_000;

    private final MotionRepository repository;
    private final ResolutionRows rows;
    private final BallotRows ballots;
    private final ResolutionAccess access;
    private final GroupPeople people;
    private final Groups allGroups;
    private final AdmissionResolutions admissions;
    private final AdmissionWords words;
    private final Rounds rounds;
    private final Closing closing;
    private final List<MotionSubject> subjects;
    private final ResolutionDeeds deeds;
    private final Clock clock;

    ResolutionService(
            MotionRepository repository,
            ResolutionRows rows,
            BallotRows ballots,
            ResolutionAccess access,
            GroupPeople people,
            Groups allGroups,
            AdmissionResolutions admissions,
            AdmissionWords words,
            Rounds rounds,
            Closing closing,
            List<MotionSubject> subjects,
            ResolutionDeeds deeds,
            Clock clock) {
        this.repository = repository;
        this.rows = rows;
        this.ballots = ballots;
        this.access = access;
        this.people = people;
        this.allGroups = allGroups;
        this.admissions = admissions;
        this.words = words;
        this.rounds = rounds;
        this.closing = closing;
        this.subjects = List.copyOf(subjects);
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public ResolutionId put(
            Actor actor, NetworkId network, GroupId group, MotionDraft draft, Source source) {
        NetworkScope.requireBound(network);
        access.requireHolder(actor, network, group);
        return put(actor, network, group, draft, source, null);
    }

    private ResolutionId put(
            Actor actor,
            NetworkId network,
            GroupId group,
            MotionDraft draft,
            Source source,
            @Nullable ApplicationId application) {
        Motion motion =
                repository.saveAndFlush(
                        new Motion(group, draft, source, application, clock.instant()));
        deeds.tell(actor, network, "resolution.put", motion.id(), motion.title());
        return motion.id();
    }

    @Override
    @Transactional(readOnly = true)
    public MotionDraft nextRound(Actor actor, NetworkId network, ResolutionId id) {
        View last = open(actor, network, id);
        if (!last.mayRepeat()) {
            throw new PageNotFound();
        }
        return rounds.after(network, last);
    }

    @Override
    public Optional<ResolutionId> putNextRound(
            Actor actor,
            NetworkId network,
            ResolutionId earlier,
            MotionDraft draft,
            Source source) {
        Motion last = access.lock(actor, network, earlier);
        if (!open(actor, network, earlier).mayRepeat()) {
            return Optional.empty();
        }
        ResolutionId id = put(actor, network, last.group(), draft, source, null);
        repository.findLocked(id.value()).orElseThrow().repeat(last);
        return Optional.of(id);
    }

    @Override
    public Change edit(
            Actor actor, NetworkId network, ResolutionId id, int version, MotionDraft draft) {
        Motion motion = access.lock(actor, network, id);
        if (motion.version() != version || !motion.state().canBeVotedOn()) {
            return Change.STALE;
        }
        if (wording(motion.application() != null, subject(actor, network, id)) == Wording.FIXED) {
            return Change.FIXED;
        }
        motion.edit(draft);
        deeds.tell(actor, network, "resolution.changed", id, motion.title());
        return Change.DONE;
    }

    private static Wording wording(boolean admits, @Nullable Subject subject) {
        return admits || subject != null ? Wording.FIXED : Wording.FREE;
    }

    private @Nullable Subject subject(@Nullable Actor reader, NetworkId network, ResolutionId id) {
        return subjects.stream()
                .flatMap(one -> one.of(reader, network, id).stream())
                .findFirst()
                .orElse(null);
    }

    @Override
    public Change place(Actor actor, NetworkId network, ResolutionId id, Source source) {
        Motion motion = access.lock(actor, network, id);
        if (!motion.state().canBeVotedOn()) {
            return Change.STALE;
        }
        motion.place(source);
        return Change.DONE;
    }

    @Override
    public Change withdraw(Actor actor, NetworkId network, ResolutionId id, int version) {
        Motion motion = access.lock(actor, network, id);
        if (motion.version() != version || !motion.state().canBeVotedOn()) {
            return Change.STALE;
        }
        motion.withdraw();
        deeds.tellOfWithdrawal(actor, network, motion);
        return Change.DONE;
    }

    @Override
    public Change follow(
            Actor actor, NetworkId network, ResolutionId id, int version, Execution execution) {
        Motion motion = access.lock(actor, network, id);
        if (motion.version() != version || motion.state() != MotionState.ADOPTED) {
            return Change.STALE;
        }
        motion.follow(execution);
        deeds.tell(
                actor, network, "resolution.followed", id, motion.number() + ": " + motion.title());
        return Change.DONE;
    }

    @Override
    public void tookEffect(NetworkId network, ResolutionId id) {
        NetworkScope.requireBound(network);
        repository.findLocked(id.value()).ifPresent(Motion::takeEffect);
    }

    @Override
    public Recorded record(
            Actor actor, NetworkId network, GroupId group, MotionDraft draft, LocalDate on) {
        NetworkScope.requireBound(network);
        access.requireHolder(actor, network, group);
        Motion motion = new Motion(group, draft, new Source.Writing(), null, clock.instant());
        String number = closing.next(network, on);
        motion.record(number, on);
        repository.saveAndFlush(motion);
        deeds.tell(
                actor, network, "resolution.recorded", motion.id(), number + ": " + motion.title());
        return new Recorded(motion.id(), number);
    }

    @Override
    @Transactional(readOnly = true)
    public Sight sight(@Nullable Actor reader, NetworkId network, ResolutionId id) {
        return rows.find(viewer(reader, network), id).isPresent() ? Sight.SEEN : Sight.HIDDEN;
    }

    @Override
    @Transactional(readOnly = true)
    public View open(@Nullable Actor reader, NetworkId network, ResolutionId id) {
        Found found = access.find(reader, network, id);
        Subject subject = subject(reader, network, id);
        return new View(
                found.card(),
                found.version(),
                found.reasons(),
                found.candidates(),
                found.source(),
                reader != null && reader.may(Permission.WORK_ON_APPLICATIONS, network)
                        ? found.application()
                        : null,
                subject,
                wording(found.application() != null, subject),
                rounds.of(reader, network, found.card()),
                ballots.of(id),
                found.groupSeen() ? people.rights(reader, network, found.card().group()) : Set.of(),
                found.groupSeen());
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Card> register(
            @Nullable Actor reader, NetworkId network, Query query, String page) {
        Map<String, @Nullable Object> viewer = viewer(reader, network);
        int all = rows.count(viewer, query);
        PageRequest asked = Pages.nearest(all, page, PAGE_SIZE);
        return new PageImpl<>(rows.find(viewer, query, asked.getOffset(), PAGE_SIZE), asked, all);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> export(@Nullable Actor reader, NetworkId network, Query query) {
        return rows.find(viewer(reader, network), query, 0, MOST_IN_A_FILE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Integer> years(@Nullable Actor reader, NetworkId network) {
        return rows.years(viewer(reader, network));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Groups.Link> groups(@Nullable Actor reader, NetworkId network) {
        return rows.groups(viewer(reader, network));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> latest(@Nullable Actor reader, NetworkId network, GroupId group, int most) {
        return rows.find(viewer(reader, network), new Query("", group, null, null), 0, most);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> pending(@Nullable Actor reader, NetworkId network, GroupId group) {
        return rows.pending(viewer(reader, network), group);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Card> ofItem(@Nullable Actor reader, NetworkId network, UUID item) {
        return rows.ofItem(viewer(reader, network), item);
    }

    @Override
    @Transactional(readOnly = true)
    public List<OnAgenda> onAgenda(NetworkId network, UUID meeting) {
        NetworkScope.requireBound(network);
        return rows.onAgenda(meeting);
    }

    @Override
    public void carry(NetworkId network, UUID item, Source to) {
        NetworkScope.requireBound(network);
        rows.waitingOn(item).stream()
                .map(id -> repository.findLocked(id.value()).orElseThrow())
                .filter(motion -> motion.state().canBeVotedOn())
                .forEach(motion -> motion.place(to));
    }

    @Override
    public void keepInternal(NetworkId network, UUID meeting, Set<UUID> items) {
        NetworkScope.requireBound(network);
        repository.flush();
        rows.keepInternal(meeting, items);
    }

    private static Map<String, @Nullable Object> viewer(@Nullable Actor reader, NetworkId network) {
        NetworkScope.requireBound(network);
        return ResolutionRows.viewer(reader, network);
    }

    @Override
    public Optional<ResolutionId> putAdmission(
            Actor actor, NetworkId network, ApplicationId application) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WORK_ON_APPLICATIONS, network);
        // Whoever else puts it to the plenum at the same moment waits here.
        Optional<AdmissionResolutions.Subject> subject =
                admissions.lockAwaiting(network, application);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        return rows.ofApplication(application)
                .or(
                        () ->
                                plenum(actor, network)
                                        .map(
                                                group ->
                                                        put(
                                                                actor,
                                                                network,
                                                                group,
                                                                words.motion(
                                                                        network, subject.get()),
                                                                new Source.Writing(),
                                                                application)));
    }

    private Optional<GroupId> plenum(Actor actor, NetworkId network) {
        return allGroups.list(actor, network, Groups.Query.ALL).stream()
                .filter(card -> card.kind() == GroupKind.PLENUM)
                .map(Groups.Card::id)
                .filter(
                        group ->
                                people.rights(actor, network, group)
                                        .contains(GroupRight.HOLD_VOTES))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ResolutionId> ofApplication(
            Actor actor, NetworkId network, ApplicationId application) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WORK_ON_APPLICATIONS, network);
        return rows.ofApplication(application);
    }
}
