package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.MailDomain;
import de.interkomm.hub.administrations.RegionalKey;

import org.springframework.data.domain.Page;

import java.util.List;

/**
 * Which mail domains prove that somebody works for an administration: entered and withdrawn by
 * operators for all, and by those who represent a member administration for that one.
 */
public interface MailDomains {

    /**
     * All there are.
     *
     * @param text part of the domain or of the administration's name
     * @param page as it stands in the address
     * @throws NotPermitted without {@link Permission#CONFIRM_DOMAINS}
     */
    Page<MailDomain> all(Actor operator, String text, String page);

    /**
     * Those of one administration.
     *
     * @throws NotPermitted for whoever neither operates the hub nor represents it in a network
     */
    List<MailDomain> of(Actor actor, RegionalKey administration);

    /**
     * Enters a domain.
     *
     * @throws NotPermitted as {@link #of} does
     */
    Entry enter(Actor actor, RegionalKey administration, String domain);

    /**
     * Takes a domain back: it proves nothing any more. Who was verified by it stays so until that
     * is due again.
     *
     * @throws NotPermitted as {@link #of} does
     */
    Withdrawal withdraw(Actor actor, RegionalKey administration, String domain);

    /** What came of entering a domain. */
    enum Entry {
        ENTERED,
        KNOWN_ALREADY,
        MALFORMED,
        /** Anybody can have a mailbox there. */
        PRIVATE,
        NO_SUCH_ADMINISTRATION,
        /**
         * Known as another administration's, and not that of the own mailbox: an operator has to
         * look at it.
         */
        OF_OTHERS,
        /** An operator has withdrawn it. */
        WITHDRAWN_BY_OPERATOR
    }

    /** What came of taking one back. */
    enum Withdrawal {
        WITHDRAWN,
        /** What an operator has entered, only an operator takes back. */
        OPERATORS_ONLY,
        NOT_KNOWN
    }
}
