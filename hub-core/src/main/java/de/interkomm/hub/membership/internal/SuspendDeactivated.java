package de.interkomm.hub.membership.internal;

import de.interkomm.hub.identity.PersonDeactivated;
import de.interkomm.hub.membership.MembershipStatus;
import de.interkomm.hub.network.MemberKind;

import org.springframework.context.MessageSource;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/** Whoever is put out of a network in person keeps no membership that says otherwise. */
@Component
class SuspendDeactivated {

    private final MembershipRepository memberships;
    private final MemberRoles roles;
    private final MessageSource messages;
    private final Clock clock;

    SuspendDeactivated(
            MembershipRepository memberships,
            MemberRoles roles,
            MessageSource messages,
            Clock clock) {
        this.memberships = memberships;
        this.roles = roles;
        this.messages = messages;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PersonDeactivated event) {
        memberships
                .findByMailboxAndHolderAndStatus(
                        event.mailbox(), MemberKind.PERSON, MembershipStatus.ACTIVE)
                .ifPresent(
                        membership -> {
                            Instant now = clock.instant();
                            membership.suspend(
                                    ApplicationLetters.day(now),
                                    messages.getMessage(
                                            "handover.deactivated",
                                            new Object[] {event.by()},
                                            Locale.GERMANY),
                                    event.by(),
                                    now);
                            roles.follow(event.network(), membership);
                        });
    }
}
