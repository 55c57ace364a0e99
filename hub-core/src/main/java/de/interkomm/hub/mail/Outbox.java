package de.interkomm.hub.mail;

/**
 * Takes mails that are to be sent once the caller's transaction has been committed.
 *
 * <p>One node sends each of them. A server that is down or refuses for the moment is tried again
 * after one minute, then after twice as long each time up to four hours, for about two days; a
 * recipient refused for good fails at once. What failed shows up in the {@link MailLog}.
 *
 * <p>A mail is sent again in one case only: a node dies (or loses the database) after the mail
 * server has accepted the mail and before that is recorded. No outbox can close this gap, as SMTP
 * takes part in no transaction; both copies bear the same {@code Message-ID}, by which mail systems
 * recognise duplicates.
 */
public interface Outbox {

    /**
     * Writes the mail down as part of the caller's transaction; if that is rolled back, nothing is
     * sent.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a
     *     transaction
     */
    MailId enqueue(OutgoingMail mail);

    /** The hub's own address, which all mails come from ({@code hub.mail.from}). */
    Mailbox from();
}
