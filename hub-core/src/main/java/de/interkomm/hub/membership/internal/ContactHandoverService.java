package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Accounts;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.membership.internal.ContactHandover.State;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Service
@Transactional
class ContactHandoverService implements ContactHandovers {

    private final ContactHandoverRepository handovers;
    private final MembershipRepository memberships;
    private final EntityManager entities;
    private final MemberRoles roles;
    private final MemberStakes stakes;
    private final Accounts accounts;
    private final ContactHandoverMails mails;
    private final ConfirmationLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactHandoverService(
            ContactHandoverRepository handovers,
            MembershipRepository memberships,
            EntityManager entities,
            MemberRoles roles,
            MemberStakes stakes,
            Accounts accounts,
            ContactHandoverMails mails,
            ConfirmationLinks links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handovers = handovers;
        this.memberships = memberships;
        this.entities = entities;
        this.roles = roles;
        this.stakes = stakes;
        this.accounts = accounts;
        this.mails = mails;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Situation of(Actor actor, NetworkId network, RegionalKey administration) {
        require(actor, network, administration);
        Membership membership = membership(administration);
        return new Situation(
                administration,
                membership.administrationName(),
                membership.contact().map(ContactPerson::toContact).orElse(null),
                open(membership).map(open -> handover(membership, open)).orElse(null),
                isTheirs(actor, network, membership)
                        ? stakes.ofAnySuccession(network, membership)
                        : List.of());
    }

    @Override
    public Naming name(
            Actor actor, NetworkId network, RegionalKey administration, Contact successor) {
        Role as = require(actor, network, administration);
        Membership membership = locked(membership(administration));
        Optional<ContactPerson> current = membership.contact();
        if (current.filter(one -> one.mailbox().equals(successor.mailbox().address()))
                .isPresent()) {
            return Naming.SPEAKS_ALREADY;
        }
        Instant now = clock.instant();
        ContactHandover before = open(membership).orElse(null);
        if (before != null) {
            if (!before.isExpired(now)) {
                return Naming.ANOTHER_IS_OPEN;
            }
            before.withdraw();
            // The next one may only be written once this one is no longer open.
            entities.flush();
        }
        ContactHandover named =
                handovers.save(new ContactHandover(membership, successor, actor.name(), now));
        mails.ask(network, membership, named);
        tell(network, actor.account(), as, "contact.named", membership, null, successor.name());
        return Naming.NAMED;
    }

    @Override
    public boolean withdraw(Actor actor, NetworkId network, RegionalKey administration) {
        Role as = require(actor, network, administration);
        Membership membership = locked(membership(administration));
        ContactHandover open = open(membership).orElse(null);
        if (open == null) {
            return false;
        }
        open.withdraw();
        String successor = open.successor().name();
        tell(network, actor.account(), as, "contact.unnamed", membership, successor, null);
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Handover> open(Actor actor, NetworkId network) {
        Coordinators.require(actor, Permission.MANAGE_MEMBERS, network);
        return handovers.findByStateOrderByNamedAtAscIdAsc(State.OPEN).stream()
                .flatMap(
                        open ->
                                memberships.findById(open.membershipId()).stream()
                                        .map(membership -> handover(membership, open)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Answer look(NetworkId network, String token) {
        NetworkScope.requireBound(network);
        ContactHandover handover = find(network, token);
        return handover == null
                ? new Answer.Unknown()
                : memberships
                        .findById(handover.membershipId())
                        .map(membership -> worth(network, handover, membership))
                        .orElseGet(Answer.Unknown::new);
    }

    @Override
    public Answer confirm(NetworkId network, String token) {
        NetworkScope.requireBound(network);
        ContactHandover handover = find(network, token);
        if (handover == null) {
            return new Answer.Unknown();
        }
        Membership membership = memberships.findLocked(handover.membershipId()).orElseThrow();
        // Read before the lock; what another has done in the meantime counts.
        entities.refresh(handover);
        Answer worth = worth(network, handover, membership);
        if (!(worth instanceof Answer.Open)) {
            return worth;
        }
        links.redeem(ContactHandoverMails.PURPOSE, token);
        Instant now = clock.instant();
        Contact successor = handover.successor();
        Contact before = membership.contact().map(ContactPerson::toContact).orElse(null);
        List<Ending> ending = stakes.ofSuccession(network, membership, successor.mailbox());
        handover.confirm();
        membership.nameContact(successor, ApplicationLetters.day(now), successor.name(), now);
        roles.follow(network, membership);
        mails.tellOfChange(network, membership, before, successor, ending);
        AccountId account = accounts.ensure(successor.mailbox(), successor.name());
        tell(
                network,
                account,
                Role.CONTACT_PERSON,
                "contact.confirmed",
                membership,
                before == null ? null : before.name(),
                successor.name());
        return new Answer.Confirmed(successor.name(), membership.administrationName());
    }

    /** Groups may be unknown to those who neither are in them nor run the network. */
    private static boolean isTheirs(Actor actor, NetworkId network, Membership membership) {
        return actor.may(Permission.MANAGE_MEMBERS, network)
                || membership
                        .contact()
                        .filter(one -> one.mailbox().equals(actor.mailbox().address()))
                        .isPresent();
    }

    private static Role require(Actor actor, NetworkId network, RegionalKey administration) {
        NetworkScope.requireBound(network);
        return actor.require(Permission.NAME_CONTACT_PERSON, network, administration);
    }

    private Membership membership(RegionalKey administration) {
        return memberships
                .findByRegionalKeyAndHolderAndStatus(
                        administration.value(), MemberKind.ADMINISTRATION, MembershipStatus.ACTIVE)
                .orElseThrow(PageNotFound::new);
    }

    /** Whatever is done about one administration's contact person is done in turn. */
    private Membership locked(Membership membership) {
        return memberships.findLocked(membership.id().value()).orElseThrow(PageNotFound::new);
    }

    private Optional<ContactHandover> open(Membership membership) {
        return handovers.findByMembershipIdAndState(membership.id().value(), State.OPEN);
    }

    private @Nullable ContactHandover find(NetworkId network, String token) {
        String subject =
                switch (links.peek(ContactHandoverMails.PURPOSE, token)) {
                    case Redemption.Valid(String about) -> about;
                    case Redemption.Expired(String about) -> about;
                    case Redemption.Used(String about) -> about;
                    case Redemption.Unknown _ -> "";
                };
        String prefix = network + "/";
        return subject.startsWith(prefix)
                ? handovers
                        .findById(UUID.fromString(subject.substring(prefix.length())))
                        .orElse(null)
                : null;
    }

    private Answer worth(NetworkId network, ContactHandover handover, Membership membership) {
        return switch (handover.state()) {
            case CONFIRMED -> new Answer.ConfirmedBefore();
            case WITHDRAWN -> new Answer.Withdrawn();
            case OPEN -> {
                if (membership.status() != MembershipStatus.ACTIVE) {
                    yield new Answer.Withdrawn();
                }
                yield handover.isExpired(clock.instant())
                        ? new Answer.Expired()
                        : new Answer.Open(
                                handover.successor().name(),
                                membership.administrationName(),
                                succession(network, handover, membership));
            }
        };
    }

    private @Nullable Succession succession(
            NetworkId network, ContactHandover handover, Membership membership) {
        int seats = stakes.ofSuccession(network, membership, handover.successor().mailbox()).size();
        return seats == 0
                ? null
                : membership.contact().map(now -> new Succession(now.name(), seats)).orElse(null);
    }

    private static Handover handover(Membership membership, ContactHandover open) {
        return new Handover(
                membership.administration(),
                membership.administrationName(),
                open.successor(),
                open.namedBy(),
                open.namedAt(),
                open.expiresAt());
    }

    private void tell(
            NetworkId network,
            AccountId who,
            Role as,
            String action,
            Membership membership,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(
                new ActionTaken(
                        network,
                        who,
                        as,
                        action,
                        membership.id().toString(),
                        membership.administrationName(),
                        Map.of("contact", new ActionTaken.Change(before, after))));
    }
}
