package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;

/** An account goes along to another mailbox, once its owner has confirmed that one. */
public interface MailboxChanges {

    /**
     * Sends a link to the new mailbox. Says nothing of whether that has an account.
     *
     * @return whether it may be on its way: not if too many have been asked for
     */
    boolean request(Actor actor, Mailbox mailbox);

    /** Looks at a link without using it up. */
    Answer look(String token);

    /** From now on the account's mailbox is the new one; the old one is told. */
    Answer confirm(String token);

    /** What a link is worth. */
    sealed interface Answer {

        /** Can be confirmed. */
        record Open(Mailbox from, Mailbox to) implements Answer {}

        /** Has been confirmed. */
        record Changed(Mailbox to) implements Answer {}

        /** Somebody has an account with the new mailbox. Only its owner gets to read this. */
        record Taken(Mailbox to) implements Answer {}

        /** Too old, used, mistyped, or the mailbox has changed since. */
        record Dead() implements Answer {}
    }
}
