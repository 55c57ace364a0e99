package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.NoPrivateMailbox;
import de.interkomm.hub.membership.spi.OfficialMailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
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

    /** Where those who run the network or speak for the administration name somebody. */
    void check(
            NetworkId network, RegionalKey administration, MembersContactForm form, Errors errors) {
        check(
                network,
                administration,
                form.mailbox(),
                errors,
                "mailbox",
                "desk.contact.mailbox.private");
    }

    /**
     * Where applicants do, who need not name anybody yet.
     *
     * @param administration {@code null} if none is chosen yet
     */
    void check(
            NetworkId network,
            @Nullable RegionalKey administration,
            ContactForm form,
            Errors errors) {
        check(
                network,
                administration,
                form.contactMailbox(),
                errors,
                "contactMailbox",
                "applicant.join.contact-mailbox.private");
    }

    private void check(
            NetworkId network,
            @Nullable RegionalKey administration,
            String typed,
            Errors errors,
            String field,
            String message) {
        Mailbox mailbox = Mailbox.parse(typed).orElse(null);
        boolean refused =
                mailbox != null
                        && applications.objections(network, administration, mailbox).stream()
                                .anyMatch(finding -> OF_MAILBOXES.contains(finding.rule()));
        if (refused) {
            errors.rejectValue(field, message);
        }
    }
}
