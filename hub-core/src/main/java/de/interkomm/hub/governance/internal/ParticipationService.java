package de.interkomm.hub.governance.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRequestId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GroupViewer;
import de.interkomm.hub.governance.Groups.Participant;
import de.interkomm.hub.governance.Groups.Seat;
import de.interkomm.hub.governance.ParticipationId;
import de.interkomm.hub.governance.Participations;
import de.interkomm.hub.governance.WayIn;
import de.interkomm.hub.governance.internal.ParticipationRows.Lasting;
import de.interkomm.hub.governance.internal.ParticipationRows.Person;
import de.interkomm.hub.governance.internal.RequestRows.Asked;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

@Service
@Transactional
class ParticipationService implements Participations {

    private final GroupAccess access;
    private final ParticipationRows participations;
    private final RequestRows requests;
    private final NetworkFolk folk;
    private final Comings comings;
    private final GroupMails mails;
    private final GroupDeeds deeds;
    private final Clock clock;

    ParticipationService(
            GroupAccess access,
            ParticipationRows participations,
            RequestRows requests,
            NetworkFolk folk,
            Comings comings,
            GroupMails mails,
            GroupDeeds deeds,
            Clock clock) {
        this.access = access;
        this.participations = participations;
        this.requests = requests;
        this.folk = folk;
        this.comings = comings;
        this.mails = mails;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public Entry join(
            Actor actor, NetworkId network, GroupId id, @Nullable RegionalKey administration) {
        NetworkGroup group = access.lock(actor, network, id);
        Person person = entering(actor, network, administration);
        Entry hindrance = hindrance(group, WayIn.OPEN, actor, person);
        if (hindrance != null) {
            return hindrance;
        }
        comings.in(group, Objects.requireNonNull(person), GroupFunction.MEMBER, actor.name());
        deeds.tell(actor, network, id, "joined", label(group, actor.name()));
        return Entry.DONE;
    }

    @Override
    public Entry ask(
            Actor actor,
            NetworkId network,
            GroupId id,
            @Nullable RegionalKey administration,
            String note) {
        NetworkGroup group = access.lock(actor, network, id);
        Person person = entering(actor, network, administration);
        Entry hindrance = hindrance(group, WayIn.ON_REQUEST, actor, person);
        if (hindrance != null) {
            return hindrance;
        }
        if (!requests.add(
                id,
                Objects.requireNonNull(person),
                actor.mailbox(),
                note.strip(),
                clock.instant())) {
            return Entry.ALREADY;
        }
        mails.tellOfRequest(network, id, group.name(), actor.name(), note.strip());
        deeds.tell(actor, network, id, "requested", label(group, actor.name()));
        return Entry.DONE;
    }

    private @Nullable Entry hindrance(
            NetworkGroup group, WayIn way, Actor actor, @Nullable Person person) {
        if (group.wayIn() != way || group.isArchived()) {
            return Entry.NOT_THIS_WAY;
        }
        if (isOver(group)) {
            return Entry.OVER;
        }
        if (participations.isIn(group.id(), actor.account())) {
            return Entry.ALREADY;
        }
        return person == null ? Entry.WHICH_ADMINISTRATION : null;
    }

    private boolean isOver(NetworkGroup group) {
        return group.isOver(LocalDate.ofInstant(clock.instant(), GroupService.GERMANY));
    }

    /** The actor, for the administration meant; {@code null} if that is not clear. */
    private @Nullable Person entering(
            Actor actor, NetworkId network, @Nullable RegionalKey wanted) {
        if (!actor.may(Permission.ENTER_NETWORK, network)) {
            throw new PageNotFound();
        }
        List<RegionalKey> represented =
                actor.standings().stream()
                        .filter(standing -> network.equals(standing.network()))
                        .map(Standing::administration)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (represented.isEmpty()) {
            return Person.ofTheNetwork(actor.account(), actor.name(), null, null);
        }
        RegionalKey meant = represented.size() == 1 ? represented.getFirst() : wanted;
        return meant == null || !represented.contains(meant)
                ? null
                : folk.person(network, actor.account(), actor.name(), meant);
    }

    @Override
    public Turn withdraw(Actor actor, NetworkId network, GroupId id) {
        NetworkGroup group = access.lock(actor, network, id);
        if (!requests.close(
                id, actor.account(), RequestRows.State.WITHDRAWN, actor.name(), clock.instant())) {
            return staleFor(actor, network);
        }
        deeds.tell(actor, network, id, "request-withdrawn", label(group, actor.name()));
        return Turn.DONE;
    }

    @Override
    public Turn leave(Actor actor, NetworkId network, GroupId id) {
        NetworkGroup group = access.lock(actor, network, id);
        Seat mine = access.standpoint(actor, network, id).seat();
        if (mine == null) {
            return staleFor(actor, network);
        }
        comings.out(network, group, lasting(id, mine.id()), actor.name());
        deeds.tell(actor, network, id, "left", label(group, actor.name()));
        return Turn.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Request> requests(Actor actor, NetworkId network, GroupId group) {
        access.require(actor, network, group, GroupRight.MANAGE_PEOPLE);
        return requests.open(group);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Actor actor, NetworkId network) {
        NetworkScope.requireBound(network);
        return requests.waiting(GroupViewer.of(actor, network));
    }

    @Override
    public Turn accept(Actor actor, NetworkId network, GroupId id, GroupRequestId request) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        Asked asked = open(id, request);
        if (asked == null || group.isArchived()) {
            return Turn.STALE;
        }
        if (isOver(group)) {
            return Turn.OVER;
        }
        Person person = asked.person();
        Turn refusal = folk.refusal(network, person.account(), person.administration());
        if (refusal != null) {
            return refusal;
        }
        requests.answer(request, RequestRows.State.ACCEPTED, "", actor.name(), clock.instant());
        comings.in(group, person, GroupFunction.MEMBER, actor.name());
        mails.tellAccepted(network, asked.mailbox(), person.name(), id, group.name());
        deeds.tell(actor, network, id, "request-accepted", label(group, person.name()));
        return Turn.DONE;
    }

    @Override
    public Turn decline(
            Actor actor, NetworkId network, GroupId id, GroupRequestId request, String reason) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        Asked asked = open(id, request);
        if (asked == null) {
            return Turn.STALE;
        }
        requests.answer(
                request, RequestRows.State.DECLINED, reason.strip(), actor.name(), clock.instant());
        mails.tellDeclined(
                network, asked.mailbox(), asked.person().name(), id, group.name(), reason.strip());
        deeds.tell(actor, network, id, "request-declined", label(group, asked.person().name()));
        return Turn.DONE;
    }

    private @Nullable Asked open(GroupId group, GroupRequestId request) {
        if (!requests.exists(group, request)) {
            throw new PageNotFound();
        }
        return requests.find(group, request).orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Candidate> candidates(Actor actor, NetworkId network, GroupId group, String text) {
        access.require(actor, network, group, GroupRight.MANAGE_PEOPLE);
        return folk.candidates(network, text).stream()
                .filter(one -> !participations.isIn(group, one.account()))
                .limit(MOST_CANDIDATES)
                .map(one -> folk.completed(network, one))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RegionalKey> administrationOf(
            Actor actor, NetworkId network, GroupId group, AccountId person) {
        access.require(actor, network, group, GroupRight.MANAGE_PEOPLE);
        return folk.hasRole(network, person)
                ? Optional.ofNullable(folk.administrationOf(network, person))
                : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Participant> absent(Actor actor, NetworkId network, GroupId group) {
        access.require(actor, network, group, GroupRight.MANAGE_PEOPLE);
        List<RegionalKey> present =
                participations.administrations(group).stream()
                        .map(Participant::administration)
                        .toList();
        return folk.members(network).stream()
                .filter(one -> !present.contains(one.administration()))
                .toList();
    }

    @Override
    public Turn add(
            Actor actor,
            NetworkId network,
            GroupId id,
            AccountId account,
            @Nullable RegionalKey administration,
            GroupFunction function) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        requireMayName(actor, network, id, function);
        if (group.isArchived() || participations.isIn(id, account)) {
            return Turn.STALE;
        }
        if (isOver(group)) {
            return Turn.OVER;
        }
        RegionalKey meant =
                administration == null ? folk.administrationOf(network, account) : administration;
        Turn refusal = folk.refusal(network, account, meant);
        if (refusal != null) {
            return refusal;
        }
        Person person = folk.person(network, account, folk.nameOf(account), meant);
        comings.in(group, person, function, actor.name());
        requests.close(id, account, RequestRows.State.ACCEPTED, actor.name(), clock.instant());
        if (!account.equals(actor.account())) {
            mails.tellAdded(network, account, group, function, actor.name());
        }
        deeds.tell(
                actor,
                network,
                id,
                "person-added",
                label(group, person.name()),
                Map.of("groupFunction", GroupDeeds.change(null, function)));
        return Turn.DONE;
    }

    /** Who leads says who runs the network, who stands in whoever leads. */
    private void requireMayName(
            Actor actor, NetworkId network, GroupId group, GroupFunction function) {
        switch (function) {
            case LEAD -> actor.require(Permission.MANAGE_GROUPS, network);
            case DEPUTY -> access.require(actor, network, group, GroupRight.NAME_DEPUTIES);
            case MEMBER -> {}
            case GUEST -> throw new IllegalArgumentException("guests are invited");
        }
    }

    @Override
    public Turn add(Actor actor, NetworkId network, GroupId id, RegionalKey administration) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        if (group.isArchived() || group.wayIn() == WayIn.BY_RULE) {
            return Turn.STALE;
        }
        if (isOver(group)) {
            return Turn.OVER;
        }
        String name = folk.nameOf(network, administration);
        if (name == null) {
            return Turn.NOT_FROM_HERE;
        }
        if (!comings.in(group, administration, name, actor.name())) {
            return Turn.STALE;
        }
        deeds.tell(actor, network, id, "administration-added", label(group, name));
        return Turn.DONE;
    }

    @Override
    public Turn change(
            Actor actor,
            NetworkId network,
            GroupId id,
            ParticipationId participation,
            GroupFunction function) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        Lasting before = lasting(id, participation);
        requireMayName(actor, network, id, function);
        requireMayName(actor, network, id, before);
        AccountId account = before.account();
        if (group.isArchived() || account == null || before.function() == function) {
            return Turn.STALE;
        }
        Person person =
                Person.ofTheNetwork(
                        account,
                        Objects.requireNonNull(before.name()),
                        before.administration(),
                        before.administrationName());
        comings.change(network, group, before, person, function, actor.name());
        if (!account.equals(actor.account())) {
            mails.tellChanged(network, account, group, function, actor.name());
        }
        deeds.tell(
                actor,
                network,
                id,
                "function-changed",
                label(group, person.name()),
                Map.of("groupFunction", GroupDeeds.change(before.function(), function)));
        return Turn.DONE;
    }

    /** Nobody takes a function away that they may not give. */
    private void requireMayName(
            Actor actor, NetworkId network, GroupId group, Lasting participation) {
        if (participation.function() != GroupFunction.GUEST) {
            requireMayName(actor, network, group, participation.function());
        }
    }

    @Override
    public Turn end(Actor actor, NetworkId network, GroupId id, ParticipationId participation) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.MANAGE_PEOPLE);
        Lasting lasting = lasting(id, participation);
        RegionalKey administration = lasting.administration();
        if (lasting.account() == null && administration != null) {
            participations.heldFor(administration).stream()
                    .filter(one -> one.group().equals(id))
                    .forEach(one -> tellEnded(actor, network, group, one.lasting()));
            comings.out(network, group, administration, actor.name());
        } else {
            requireMayName(actor, network, id, lasting);
            tellEnded(actor, network, group, lasting);
            comings.out(network, group, lasting, actor.name());
        }
        deeds.tell(
                actor,
                network,
                id,
                "participation-ended",
                label(
                        group,
                        Objects.requireNonNullElse(
                                lasting.name(),
                                Objects.requireNonNullElse(lasting.administrationName(), ""))));
        return Turn.DONE;
    }

    private void tellEnded(Actor actor, NetworkId network, NetworkGroup group, Lasting ending) {
        AccountId account = ending.account();
        if (account != null && !account.equals(actor.account())) {
            mails.tellEnded(network, account, group, ending.function(), actor.name());
        }
    }

    private Lasting lasting(GroupId group, ParticipationId participation) {
        return participations.lasting(group, participation).orElseThrow(PageNotFound::new);
    }

    /** Whoever is not from here never was in the group, nor asked. */
    private static Turn staleFor(Actor actor, NetworkId network) {
        if (!actor.may(Permission.ENTER_NETWORK, network)) {
            throw new PageNotFound();
        }
        return Turn.STALE;
    }

    private static String label(NetworkGroup group, String who) {
        return group.name() + ": " + who;
    }
}
