package de.interkomm.hub.privacy.internal;

import de.interkomm.hub.identity.ConfirmationLinks;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.Erasures;
import de.interkomm.hub.privacy.PersonalFiles;
import de.interkomm.hub.shell.HubAddress;

import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;

/**
 * Sends the link to those about whom there is anything. Later and elsewhere than it was asked for,
 * so the time that takes tells nothing.
 */
@Component
class MailDataLink {

    static final String PURPOSE = "personal-data";

    /** Whoever has that many unused links finds one in the mailbox. */
    private static final int ENOUGH = 3;

    private final PersonalFiles files;
    private final People people;
    private final ConfirmationLinks links;
    private final Outbox outbox;
    private final HubAddress hub;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    MailDataLink(
            PersonalFiles files,
            People people,
            ConfirmationLinks links,
            Outbox outbox,
            HubAddress hub,
            MessageSource messages,
            TransactionTemplate transaction) {
        this.files = files;
        this.people = people;
        this.links = links;
        this.outbox = outbox;
        this.hub = hub;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Outside a transaction: every network is asked in one of its own. */
    @Async
    @TransactionalEventListener
    public void on(DataLinkRequested request) {
        Mailbox mailbox = new Mailbox(request.mailbox());
        Person person = people.of(mailbox);
        if (!files.of(person).isEmpty()) {
            transaction.executeWithoutResult(
                    _ -> send(mailbox, Locale.forLanguageTag(request.languageTag())));
        }
    }

    private void send(Mailbox mailbox, Locale locale) {
        if (links.outstanding(PURPOSE, mailbox.address(), Erasures.LINK_VALID.dividedBy(2))
                >= ENOUGH) {
            return;
        }
        String token = links.issue(PURPOSE, mailbox.address(), Erasures.LINK_VALID);
        Object[] values = {
            hub.link("/data/file?token=" + token), hub.link("/data/erasure?token=" + token)
        };
        outbox.enqueue(
                new OutgoingMail(
                        null,
                        mailbox,
                        messages.getMessage("identity.mail.sender", null, locale),
                        null,
                        messages.getMessage("privacy.mail.link.subject", null, locale),
                        messages.getMessage("privacy.mail.link.text", values, locale),
                        List.of()));
    }
}
