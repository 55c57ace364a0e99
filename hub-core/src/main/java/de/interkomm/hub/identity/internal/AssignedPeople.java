package de.interkomm.hub.identity.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.ActionTaken.Change;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.NetworkPeople;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.PersonDeactivated;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.RoleEnded;
import de.interkomm.hub.identity.Roles;
import de.interkomm.hub.identity.Roles.Resting;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@Component
@Transactional
class AssignedPeople implements NetworkPeople {

    /** Whoever takes one of these away decides who runs the network. */
    private static final Set<Role> RUNNING = EnumSet.of(Role.COORDINATOR, Role.DEPUTY, Role.EDITOR);

    private final PeopleSearch search;
    private final InvitationRows invitations;
    private final Roles roles;
    private final RoleMails mails;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignedPeople(
            PeopleSearch search,
            InvitationRows invitations,
            Roles roles,
            RoleMails mails,
            ApplicationEventPublisher events,
            Clock clock) {
        this.search = search;
        this.invitations = invitations;
        this.roles = roles;
        this.mails = mails;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Person> find(Actor actor, NetworkId network, Query query) {
        actor.require(Permission.INVITE_PEOPLE, network);
        return search.find(network, query);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Resting> resting(Actor actor, NetworkId network) {
        actor.require(Permission.INVITE_PEOPLE, network);
        return roles.restingIn(network);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Person> open(Actor actor, NetworkId network, AccountId account) {
        actor.require(Permission.INVITE_PEOPLE, network);
        return search.open(network, account);
    }

    @Override
    public Assignment assign(Actor actor, NetworkId network, AccountId account, Role role) {
        Role as = actor.require(Permission.ASSIGN_ROLES, network);
        if (!ASSIGNABLE.contains(role)) {
            throw new IllegalArgumentException(role + " is not given by hand");
        }
        Person person = search.open(network, account).orElse(null);
        if (person == null) {
            return Assignment.NOT_FROM_HERE;
        }
        if (!roles.grant(account, Standing.in(network, role), actor.account())) {
            return Assignment.HELD_ALREADY;
        }
        events.publishEvent(
                about(network, actor, as, "role.granted", person)
                        .with(Map.of("role", new Change(null, role.name()))));
        mails.tellGranted(network, person.account(), role, actor);
        return Assignment.ASSIGNED;
    }

    @Override
    public Withdrawal withdraw(Actor actor, NetworkId network, AccountId account, Role role) {
        Role as = actor.require(Permission.ASSIGN_ROLES, network);
        Set<AccountId> coordinators = roles.lockHolders(network, Role.COORDINATOR);
        Person person = search.open(network, account).orElse(null);
        Held held = person == null ? null : held(person, role);
        if (person == null || held == null) {
            return Withdrawal.NOT_HELD;
        }
        if (held.origin() == Origin.MEMBERSHIP) {
            return Withdrawal.FOLLOWS_FROM_MEMBERSHIP;
        }
        if (role == Role.COORDINATOR && coordinators.size() == 1) {
            return Withdrawal.LAST_COORDINATOR_STAYS;
        }
        roles.withdraw(account, held.standing());
        events.publishEvent(
                about(network, actor, as, "role.withdrawn", person)
                        .with(Map.of("role", new Change(role.name(), null))));
        mails.tellWithdrawn(network, person.account(), role, actor);
        events.publishEvent(new RoleEnded(network, account, null, actor.name()));
        return Withdrawal.WITHDRAWN;
    }

    private static @Nullable Held held(Person person, Role role) {
        return person.roles().stream()
                .filter(one -> one.standing().role() == role)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Withdrawal deactivate(Actor actor, NetworkId network, AccountId account) {
        Role as = actor.require(Permission.INVITE_PEOPLE, network);
        Set<AccountId> coordinators = roles.lockHolders(network, Role.COORDINATOR);
        Person person = search.open(network, account).orElse(null);
        if (person == null || !person.isHereInPerson()) {
            return Withdrawal.NOT_HELD;
        }
        if (RUNNING.stream().anyMatch(person::holds)) {
            as = actor.require(Permission.ASSIGN_ROLES, network);
        }
        if (coordinators.equals(Set.of(account))) {
            return Withdrawal.LAST_COORDINATOR_STAYS;
        }
        List<Standing> inPerson =
                person.roles().stream()
                        .map(Held::standing)
                        .filter(standing -> standing.administration() == null)
                        .toList();
        inPerson.forEach(standing -> roles.withdraw(account, standing));
        invitations.withdrawOf(network, person.account().mailbox(), clock.instant());
        String ended =
                inPerson.stream().map(standing -> standing.role().name()).collect(joining(", "));
        events.publishEvent(
                about(network, actor, as, "person.deactivated", person)
                        .with(Map.of("role", new Change(ended, null))));
        mails.tellDeactivated(
                network, person.account(), inPerson.stream().map(Standing::role).toList(), actor);
        events.publishEvent(
                new PersonDeactivated(
                        network, account, person.account().mailbox().address(), actor.name()));
        return Withdrawal.WITHDRAWN;
    }

    private static ActionTaken about(
            NetworkId network, Actor actor, Role as, String action, Person person) {
        return ActionTaken.in(
                network,
                actor,
                as,
                action,
                person.account().id().toString(),
                person.account().name());
    }
}
