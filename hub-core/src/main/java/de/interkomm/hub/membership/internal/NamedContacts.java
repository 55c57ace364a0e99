package de.interkomm.hub.membership.internal;

import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/**
 * Tells those whom somebody else has entered as contact persons: who did, for what, what is stored
 * of them and what they can do about it (GDPR, article 14).
 */
@Component
class NamedContacts {

    private final ApplicantMails mails;
    private final HubAddress address;
    private final MessageSource messages;

    NamedContacts(ApplicantMails mails, HubAddress address, MessageSource messages) {
        this.mails = mails;
        this.address = address;
        this.messages = messages;
    }

    /**
     * Once the network knows of the application. Nobody is told of what they entered themselves, or
     * have been told before.
     *
     * @param before the one named until now; {@code null} for none
     */
    void tellOf(NetworkProfile network, Application application, @Nullable Contact before) {
        Contact contact = application.form().contact();
        if (contact == null
                || contact.mailbox().equals(application.mailbox())
                || (before != null && contact.mailbox().equals(before.mailbox()))) {
            return;
        }
        send(
                network,
                contact,
                "membership.mail.contact.applied",
                application.administrationName(),
                application.form().name(),
                ApplicationLetters.letterLocale(network, application.language()));
    }

    /** The administration they were named for is a member now, and they speak for it. */
    void tellOfAdmission(NetworkProfile network, Application application) {
        Contact contact = application.form().contact();
        if (contact != null && !contact.mailbox().equals(application.mailbox())) {
            send(
                    network,
                    contact,
                    "membership.mail.contact.admitted",
                    application.administrationName(),
                    application.form().name(),
                    ApplicationLetters.letterLocale(network, application.language()));
        }
    }

    /** The first one of the membership the application has led to. */
    void tell(NetworkProfile network, Application application, Contact contact) {
        if (!contact.mailbox().equals(application.mailbox())) {
            send(
                    network,
                    contact,
                    "membership.mail.contact.entered",
                    application.administrationName(),
                    application.form().name(),
                    ApplicationLetters.letterLocale(network, application.language()));
        }
    }

    /**
     * In a membership that is there already.
     *
     * @param by the name of whoever entered the contact person
     */
    void tell(NetworkProfile network, Membership membership, Contact contact, String by) {
        if (!contact.mailbox().address().equals(membership.mailbox())) {
            send(
                    network,
                    contact,
                    "membership.mail.contact.entered",
                    membership.administrationName(),
                    by,
                    ApplicationLetters.letterLocale(network, Locale.GERMAN));
        }
    }

    private void send(
            NetworkProfile network,
            Contact contact,
            String words,
            String administration,
            String by,
            Locale locale) {
        String page = "/networks/" + network.id();
        Object[] values = {
            contact.name(),
            administration,
            network.name().in(locale),
            by,
            contact.introduction(),
            contact.mailbox(),
            address.link(page + "/privacy"),
            address.link(page)
        };
        mails.send(
                network,
                contact.mailbox(),
                messages.getMessage(words + ".subject", values, locale),
                messages.getMessage(words + ".text", values, locale),
                List.of());
    }
}
