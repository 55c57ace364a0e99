package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailEntry;
import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.MailLog;
import de.interkomm.hub.mail.RetryResult;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Service
class DatabaseMailLog implements MailLog {

    private final OutgoingMails mails;
    private final DeliveryTasks tasks;
    private final Clock clock;

    DatabaseMailLog(OutgoingMails mails, DeliveryTasks tasks, Clock clock) {
        this.mails = mails;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public List<MailEntry> failedIn(NetworkId network) {
        return mails.inState(network, "FAILED");
    }

    @Override
    public List<MailEntry> waitingIn(NetworkId network) {
        return mails.inState(network, "WAITING");
    }

    @Override
    @Transactional
    public RetryResult retry(NetworkId network, MailId id) {
        Instant now = clock.instant();
        Optional<Delivery> delivery = mails.revive(network, id, now);
        if (delivery.isPresent()) {
            tasks.schedule(delivery.get(), now);
            return RetryResult.SCHEDULED;
        }
        return mails.isKnown(network, id) ? RetryResult.NOT_FAILED : RetryResult.UNKNOWN;
    }
}
