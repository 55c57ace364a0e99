package de.interkomm.hub.reuse.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountView;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;

/**
 * Who said something.
 *
 * @param account {@code null} without one
 * @param mailbox empty where the hub did it by itself
 */
record Who(@Nullable AccountId account, String name, String mailbox) {

    static final Who NOBODY = new Who(null, "", "");

    static Who of(Actor actor) {
        return new Who(actor.account(), actor.name(), actor.mailbox().address());
    }

    static Who of(AccountView account) {
        return new Who(account.id(), account.name(), account.mailbox().address());
    }

    static Who of(String name, Mailbox mailbox) {
        return new Who(null, name, mailbox.address());
    }

    /** Whether all that is known is the mailbox in which a link was followed. */
    boolean isSomebodyUnknown() {
        return account == null && !mailbox.isEmpty();
    }

    /** Where the mailbox is. */
    String domain() {
        return new Mailbox(mailbox).domain();
    }
}
