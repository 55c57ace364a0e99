package de.interkomm.hub.governance.internal;

import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.governance.GroupGuests;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.GuestId;
import de.interkomm.hub.governance.GuestPolicy;
import de.interkomm.hub.governance.Participations.Turn;
import de.interkomm.hub.governance.internal.GuestRows.Invitation;
import de.interkomm.hub.governance.internal.ParticipationRows.Lasting;
import de.interkomm.hub.governance.internal.ParticipationRows.Person;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

@Service
class GuestService implements GroupGuests {

    private static final Duration DAY = Duration.ofDays(1);

    private final GuestRows rows;
    private final ParticipationRows participations;
    private final GroupRepository repository;
    private final GroupAccess access;
    private final Roles roles;
    private final Comings comings;
    private final Accounts accounts;
    private final Networks networks;
    private final RateLimits limits;
    private final GroupMails mails;
    private final GroupDeeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GuestService(
            GuestRows rows,
            ParticipationRows participations,
            GroupRepository repository,
            GroupAccess access,
            Roles roles,
            Comings comings,
            Accounts accounts,
            Networks networks,
            RateLimits limits,
            GroupMails mails,
            GroupDeeds deeds,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.participations = participations;
        this.repository = repository;
        this.access = access;
        this.roles = roles;
        this.comings = comings;
        this.accounts = accounts;
        this.networks = networks;
        this.limits = limits;
        this.mails = mails;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Invited invite(Actor actor, NetworkId network, GroupId id, Mailbox mailbox) {
        NetworkGroup group = access.lock(actor, network, id, GroupRight.INVITE_GUESTS);
        if (group.guests() == GuestPolicy.NONE || group.isArchived()) {
            throw new PageNotFound();
        }
        if (isOver(group)) {
            return Invited.OVER;
        }
        if (!(limits.attempt("group-guest", actor.account().toString(), MOST_A_DAY, DAY)
                instanceof RateLimits.Allowed)) {
            return Invited.TOO_MANY;
        }
        AccountView account = accounts.find(mailbox).filter(AccountView::enabled).orElse(null);
        Set<NetworkId> homes = account == null ? Set.of() : roles.networksOf(account.id());
        if (homes.contains(network)) {
            return Invited.FROM_HERE;
        }
        if (!rows.add(network, id, group.name(), mailbox, actor.name(), clock.instant())) {
            return Invited.ALREADY;
        }
        if (account != null && !homes.isEmpty()) {
            mails.inviteGuest(network, account, group.name(), actor.name());
        }
        deeds.tell(actor, network, id, "guest-invited", group.name());
        return Invited.DONE;
    }

    private boolean isOver(NetworkGroup group) {
        return group.isOver(LocalDate.ofInstant(clock.instant(), GroupService.GERMANY));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Open> open(Actor actor, NetworkId network, GroupId group) {
        access.require(actor, network, group, GroupRight.INVITE_GUESTS);
        return rows.open(network, group);
    }

    @Override
    @Transactional
    public Turn withdraw(Actor actor, NetworkId network, GroupId group, GuestId guest) {
        NetworkGroup locked = access.lock(actor, network, group, GroupRight.INVITE_GUESTS);
        if (!rows.exists(network, group, guest)) {
            throw new PageNotFound();
        }
        if (!rows.withdraw(network, group, guest, clock.instant())) {
            return Turn.STALE;
        }
        deeds.tell(actor, network, group, "guest-withdrawn", locked.name());
        return Turn.DONE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Mine> of(Actor actor) {
        return rows.of(actor.mailbox()).stream()
                .filter(one -> networks.state(one.network()).isPresent())
                .map(
                        one ->
                                new Mine(
                                        one.id(),
                                        one.network(),
                                        one.group(),
                                        one.groupName(),
                                        one.invitedBy(),
                                        one.state(),
                                        homes(actor, one.network())))
                .toList();
    }

    private Map<NetworkId, String> homes(Actor actor, NetworkId guestIn) {
        Map<NetworkId, String> homes = new TreeMap<>();
        for (NetworkId home : actor.networks()) {
            if (!home.equals(guestIn)) {
                networks.find(home)
                        .map(NetworkProfile::name)
                        .ifPresent(name -> homes.put(home, name.german()));
            }
        }
        return homes;
    }

    @Override
    public Answer accept(Actor actor, GuestId guest, NetworkId home) {
        return answer(
                actor,
                guest,
                invitation -> {
                    String homeName = homes(actor, invitation.network()).get(home);
                    return homeName == null || actor.networks().contains(invitation.network())
                            ? Answer.NO_GUEST
                            : accept(
                                    actor,
                                    invitation,
                                    Person.guest(
                                            actor.account(), actor.name(), home.value(), homeName));
                });
    }

    private Answer accept(Actor actor, Invitation invitation, Person person) {
        NetworkId network = invitation.network();
        NetworkGroup group = repository.findLocked(invitation.group().value()).orElse(null);
        if (group == null
                || group.isArchived()
                || isOver(group)
                || group.guests() == GuestPolicy.NONE
                || !rows.move(invitation.id(), State.OPEN, "ACCEPTED", clock.instant())) {
            return Answer.GONE;
        }
        comings.in(group, person, GroupFunction.GUEST, invitation.invitedBy());
        deeds.tell(
                actor, network, group.id(), "guest-accepted", group.name() + ": " + actor.name());
        return Answer.DONE;
    }

    @Override
    public Answer decline(Actor actor, GuestId guest) {
        return answer(
                actor,
                guest,
                invitation ->
                        switch (invitation.state()) {
                            case OPEN ->
                                    rows.move(
                                                    invitation.id(),
                                                    State.OPEN,
                                                    "DECLINED",
                                                    clock.instant())
                                            ? Answer.DONE
                                            : Answer.GONE;
                            case ACCEPTED -> leave(actor, invitation);
                        });
    }

    private Answer leave(Actor actor, Invitation invitation) {
        NetworkId network = invitation.network();
        GroupId id = invitation.group();
        NetworkGroup group = repository.findLocked(id.value()).orElse(null);
        if (group == null) {
            return Answer.GONE;
        }
        AccountId account = actor.account();
        Lasting lasting = participations.guestSeat(id, account).orElse(null);
        if (lasting == null) {
            return Answer.GONE;
        }
        comings.out(network, group, lasting, actor.name());
        deeds.tell(actor, network, id, "left", group.name() + ": " + actor.name());
        return Answer.DONE;
    }

    /** Within the network of the invitation, as long as that is open for changes. */
    private Answer answer(Actor actor, GuestId guest, Function<Invitation, Answer> step) {
        Invitation invitation = rows.find(guest, actor.mailbox()).orElse(null);
        if (invitation == null
                || networks.state(invitation.network()).orElse(null) != NetworkState.OPEN) {
            return Answer.GONE;
        }
        return NetworkScope.call(
                invitation.network(),
                () ->
                        Objects.requireNonNull(
                                transaction.<Answer>execute(_ -> step.apply(invitation))));
    }
}
