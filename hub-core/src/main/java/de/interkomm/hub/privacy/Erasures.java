package de.interkomm.hub.privacy;

import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Being forgotten (GDPR, Art. 17), and a way to one's data for those without an account. Both begin
 * with a link to the mailbox: an open browser alone erases nobody.
 */
public interface Erasures {

    /** How long a link is good. */
    Duration LINK_VALID = Duration.ofDays(1);

    /**
     * Mails a link to whoever is known by the mailbox. For a mailbox nobody knows nothing is sent,
     * and the caller does not learn which of the two it was.
     */
    void mailLink(Mailbox mailbox, Locale locale);

    /** Whose link it is, if it is good; does not use it up. */
    Optional<Person> look(String token);

    /** The networks that would be left without a coordinator. */
    Set<NetworkId> needs(Person person);

    /**
     * Uses the link up and begins: from now on nobody can sign in to the account and it holds no
     * role. The rest follows within minutes, network by network, and ends with a mail.
     */
    Beginning begin(String token, Locale locale);

    /** What came of it. */
    enum Beginning {
        BEGUN,
        /** Somebody else must coordinate first; the link stays good. */
        LAST_COORDINATOR,
        DEAD_LINK
    }
}
