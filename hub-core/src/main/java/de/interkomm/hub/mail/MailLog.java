package de.interkomm.hub.mail;

import de.interkomm.hub.tenancy.NetworkId;

import java.util.List;

/** What coordinators see of their network's undelivered mail. */
public interface MailLog {

    /** Mails that will not be tried again by themselves, newest first. */
    List<MailEntry> failedIn(NetworkId network);

    /** Mails not tried yet, or to be tried again, newest first. */
    List<MailEntry> waitingIn(NetworkId network);

    /**
     * Starts over with a mail that has failed. Asking twice sends once. Another network's mail is
     * as unknown as one that never was.
     */
    RetryResult retry(NetworkId network, MailId id);
}
