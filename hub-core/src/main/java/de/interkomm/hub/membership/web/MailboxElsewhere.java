package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.MailboxOrigin;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Knows mailboxes that speak for another administration than the one they are used for. */
@Component
class MailboxElsewhere {

    /** A data centre's domain may serve a whole county; nobody reads that many. */
    private static final int MOST = 5;

    private final OfficialMailboxes mailboxes;
    private final Administrations administrations;

    MailboxElsewhere(OfficialMailboxes mailboxes, Administrations administrations) {
        this.mailboxes = mailboxes;
        this.administrations = administrations;
    }

    /** Whose domain it is, by name; empty if it is this one's, or not known to be anybody's. */
    List<Administration> of(Mailbox mailbox, RegionalKey usedFor) {
        return mailboxes.originOf(mailbox, usedFor) == MailboxOrigin.ELSEWHERE
                ? mailboxes.administrationsOf(mailbox).stream()
                        .map(administrations::find)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Administration::title))
                        .limit(MOST)
                        .toList()
                : List.of();
    }
}
