package de.interkomm.hub.mail.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Forgets mails: they hold personal data, and what was agreed in them is on record with the matter
 * itself.
 */
@Component
class MailRetention {

    /** How long a mail that was sent, or has failed for good, can still be read and retried. */
    static final Duration KEPT = Duration.ofDays(90);

    private final OutgoingMails mails;
    private final Clock clock;

    MailRetention(OutgoingMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    void removeOldContent() {
        Instant now = clock.instant();
        mails.removeContentFinishedBefore(now.minus(KEPT), now);
    }
}
