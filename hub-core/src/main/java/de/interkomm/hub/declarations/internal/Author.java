package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;

/** Who wrote something, as it is kept with it. */
record Author(AccountId account, Mailbox mailbox, String name) {

    static Author of(Actor actor) {
        return new Author(actor.account(), actor.mailbox(), actor.name());
    }
}
