package de.interkomm.hub.mail;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A mail that has not been delivered.
 *
 * @param attempts how often it has been tried since it was written or last retried by hand
 * @param lastError what the mail server, or the attempt to reach it, answered last; {@code null}
 *     before the first attempt
 * @param nextAttempt {@code null} when it has failed for good
 */
public record MailEntry(
        MailId id,
        Mailbox to,
        String subject,
        Instant enqueuedAt,
        int attempts,
        @Nullable String lastError,
        @Nullable Instant nextAttempt) {}
