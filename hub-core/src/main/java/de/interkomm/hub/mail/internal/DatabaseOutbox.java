package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.mail.Outbox;
import de.interkomm.hub.mail.OutgoingMail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

@Service
class DatabaseOutbox implements Outbox {

    private final OutgoingMails mails;
    private final DeliveryTasks tasks;
    private final HubSender sender;
    private final Clock clock;

    DatabaseOutbox(OutgoingMails mails, DeliveryTasks tasks, HubSender sender, Clock clock) {
        this.mails = mails;
        this.tasks = tasks;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public MailId enqueue(OutgoingMail mail) {
        MailId id = MailId.next();
        // Dates in a mail's head know no fractions of a second.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        mails.add(id, mail, sender.messageIdOf(id), now);
        tasks.schedule(Delivery.first(id), now);
        return id;
    }

    @Override
    public Mailbox from() {
        return sender.mailbox();
    }
}
