package de.interkomm.hub.administrations;

import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which mail domains belong to which administration. */
public interface OfficialMailboxes {

    /** How many domains a page of the list holds. */
    int PAGE_SIZE = 50;

    /**
     * What the mailbox's domain says of its owner working there. Subdomains count, and so do the
     * domains of the association and the county the administration belongs to: they often run its
     * mail.
     */
    MailboxOrigin originOf(Mailbox mailbox, RegionalKey administration);

    /**
     * The administrations whose own domain the mailbox has; several if they share one, as those
     * served by one data centre do.
     */
    Set<RegionalKey> administrationsOf(Mailbox mailbox);

    /** What stands against taking the text for the domain of an administration. */
    DomainCheck check(String domain);

    /**
     * Notes that a domain belongs to the administration, also one withdrawn before; noting it again
     * changes nothing.
     *
     * @param by the account of whoever says so; {@code null} if nobody in particular does
     * @return whether it is news. Only an operator brings back what an operator has withdrawn, and
     *     only people bring back what people have withdrawn
     * @throws IllegalArgumentException if {@link #check} finds something against it
     */
    boolean learn(
            RegionalKey administration, String domain, DomainOrigin origin, @Nullable UUID by);

    /** The same, where nobody in particular says so. */
    default boolean learn(RegionalKey administration, String domain, DomainOrigin origin) {
        return learn(administration, domain, origin, null);
    }

    /**
     * From now on the domain proves nothing for the administration.
     *
     * @param authority by which it is withdrawn
     * @return whether it was known
     */
    boolean withdraw(RegionalKey administration, String domain, DomainOrigin authority);

    /** Those of one administration, by name. */
    List<MailDomain> domainsOf(RegionalKey administration);

    /**
     * All there are, by name.
     *
     * @param text part of the domain or of the administration's name; empty for all
     * @param page as it stands in the address, the nearest there is
     */
    Page<MailDomain> find(String text, String page);

    /** Whether a text can be the domain of an administration. */
    enum DomainCheck {
        FINE,
        /** Not a mail domain at all. */
        MALFORMED,
        /** Of a provider whose mailboxes anybody can have. */
        PRIVATE
    }
}
