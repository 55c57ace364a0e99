package de.interkomm.hub.membership.internal;

import de.interkomm.hub.mail.BothLanguages;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.shell.HubAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

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
     * @param by the name of whoever entered that person
     */
    void tell(
            NetworkProfile network,
            Membership membership,
            Office office,
            Contact contact,
            String by) {
        if (office == Office.HEAD || !contact.mailbox().address().equals(membership.mailbox())) {
            send(network, contact, office.entered(), membership.administrationName(), by, null);
        }
    }

    /**
     * @param language {@code null} where nobody knows it: then both
     */
    private void send(
            NetworkProfile network,
            Contact contact,
            String words,
            String administration,
            String by,
            @Nullable Locale language) {
        Locale first =
                language == null
                        ? ApplicationLetters.letterLocale(network, Locale.GERMAN)
                        : language;
        Function<Locale, String> text =
                locale ->
                        messages.getMessage(
                                words + ".text",
                                values(network, contact, administration, by, locale),
                                locale);
        mails.send(
                network,
                contact.mailbox(),
                messages.getMessage(
                        words + ".subject",
                        values(network, contact, administration, by, first),
                        first),
                language == null ? BothLanguages.text(first, text) : text.apply(first),
                List.of());
    }

    private Object[] values(
            NetworkProfile network,
            Contact contact,
            String administration,
            String by,
            Locale locale) {
        String page = "/networks/" + network.id();
        return new Object[] {
            contact.name(),
            administration,
            network.name().in(locale),
            by,
            contact.introduction(),
            contact.mailbox(),
            address.link(page + "/privacy"),
            address.link(page)
        };
    }
}
