package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.NoPrivateMailbox;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

import java.util.Set;

/** Asks of a contact person's mailbox what the network asks of an applicant's own. */
@Component
class ContactMailboxes {

    private static final Set<String> OF_MAILBOXES =
            Set.of(OfficialMailbox.NAME, NoPrivateMailbox.NAME);

    private final Applications applications;

    ContactMailboxes(Applications applications) {
        this.applications = applications;
    }

    void check(
            NetworkId network, RegionalKey administration, MembersContactForm form, Errors errors) {
        Mailbox mailbox = Mailbox.parse(form.mailbox()).orElse(null);
        boolean refused =
                mailbox != null
                        && applications.objections(network, administration, mailbox).stream()
                                .anyMatch(finding -> OF_MAILBOXES.contains(finding.rule()));
        if (refused) {
            errors.rejectValue("mailbox", "desk.contact.mailbox.private");
        }
    }
}
