package de.interkomm.hub.identity.internal;

import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Employment;
import de.interkomm.hub.identity.EmploymentVerified;
import de.interkomm.hub.identity.Employments;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Verification;
import de.interkomm.hub.identity.internal.InvitationRows.Row;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Set;

/** Where those work who have just accepted an invitation, as far as that can be known. */
@Component
class InvitedEmployments {

    private final Employments employments;
    private final OfficialMailboxes mailboxes;
    private final ApplicationEventPublisher events;

    InvitedEmployments(
            Employments employments,
            OfficialMailboxes mailboxes,
            ApplicationEventPublisher events) {
        this.employments = employments;
        this.mailboxes = mailboxes;
        this.events = events;
    }

    /** The link, which has just been followed, confirms the mailbox. */
    void arrive(NetworkId network, AccountId account, Row invitation) {
        boolean knownBefore = employments.of(account).stream().anyMatch(Employment::isVerified);
        RegionalKey named = invitation.administration();
        if (named != null) {
            if (!employments.begin(account, named).isVerified()) {
                employments.verify(account, named, Verification.COORDINATOR, invitation.by());
            }
        } else {
            Set<RegionalKey> owners =
                    mailboxes.administrationsOf(invitation.invitation().mailbox());
            if (owners.size() == 1) {
                employments.begin(account, owners.iterator().next());
            }
        }
        if (knownBefore && invitation.invitation().role() == Role.MEMBER) {
            tell(network, account, invitation);
        }
    }

    /** Whose employment was verified before belongs to one more network now. */
    private void tell(NetworkId network, AccountId account, Row invitation) {
        employments.of(account).stream()
                .filter(Employment::isVerified)
                .findFirst()
                .map(
                        employment ->
                                new EmploymentVerified(
                                        network,
                                        account,
                                        invitation.invitation().mailbox().address(),
                                        invitation.invitation().name(),
                                        employment.administration().value()))
                .ifPresent(events::publishEvent);
    }
}
