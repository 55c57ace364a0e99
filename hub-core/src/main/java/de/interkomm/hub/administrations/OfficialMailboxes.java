package de.interkomm.hub.administrations;

import de.interkomm.hub.mail.Mailbox;

/** Knows which mail domains belong to which administration. */
public interface OfficialMailboxes {

    /**
     * What the mailbox's domain says of its owner working there. Subdomains count, and so do the
     * domains of the association and the county the administration belongs to: they often run its
     * mail.
     */
    MailboxOrigin originOf(Mailbox mailbox, RegionalKey administration);

    /**
     * Notes that a domain belongs to the administration; noting it again changes nothing.
     *
     * @throws IllegalArgumentException if it is no domain, or that of a provider of private
     *     mailboxes
     */
    void learn(RegionalKey administration, String domain, DomainOrigin origin);
}
