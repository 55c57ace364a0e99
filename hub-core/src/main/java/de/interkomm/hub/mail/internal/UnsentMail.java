package de.interkomm.hub.mail.internal;

import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.OutgoingMail;

import java.time.Instant;

/**
 * A mail that waits in the outbox.
 *
 * @param messageId the same at every attempt
 * @param attempts how many have failed
 * @param version to which the outcome of this attempt applies
 */
record UnsentMail(
        MailId id,
        OutgoingMail mail,
        String messageId,
        Instant enqueuedAt,
        int attempts,
        long version) {}
