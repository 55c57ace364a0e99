package de.interkomm.hub.membership.internal;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.ActionTaken;
import de.interkomm.hub.identity.EmploymentVerified;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Whoever was invited into a network of persons holds a membership like everybody else, from the
 * moment it is known where they work.
 */
@Component
class InvitedMembers {

    private final MembershipRepository memberships;
    private final MemberRegister register;
    private final MemberRoles roles;
    private final Policies policies;
    private final Administrations administrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitedMembers(
            MembershipRepository memberships,
            MemberRegister register,
            MemberRoles roles,
            Policies policies,
            Administrations administrations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.register = register;
        this.roles = roles;
        this.policies = policies;
        this.administrations = administrations;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(EmploymentVerified event) {
        if (policies.find(event.network()).isPresent()
                && policies.profile(event.network()).members() == MemberKind.PERSON
                && !memberships.existsByMailboxAndHolderAndStatusNot(
                        event.mailbox(), MemberKind.PERSON, MembershipStatus.ENDED)) {
            begin(event);
        }
    }

    private void begin(EmploymentVerified event) {
        Instant now = clock.instant();
        RegionalKey administration = new RegionalKey(event.administration());
        Membership membership =
                memberships.save(
                        Membership.invited(
                                administration,
                                administrations
                                        .find(administration)
                                        .map(Administration::title)
                                        .orElse(administration.value()),
                                event.name(),
                                new Mailbox(event.mailbox()),
                                ApplicationLetters.day(now),
                                now));
        roles.follow(event.network(), membership);
        register.enter(event.network(), administration);
        events.publishEvent(
                new ActionTaken(
                        event.network(),
                        event.account(),
                        Role.MEMBER,
                        "membership.begun",
                        membership.id().toString(),
                        membership.administrationName(),
                        Map.of()));
    }
}
