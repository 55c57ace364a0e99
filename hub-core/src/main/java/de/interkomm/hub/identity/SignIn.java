package de.interkomm.hub.identity;

import de.interkomm.hub.mail.Mailbox;

import java.util.Locale;

/** Signing in without a password, by a link that is mailed and works once. */
public interface SignIn {

    /**
     * Mails a link to the mailbox if somebody has an account with it. The answer and the time it
     * takes are the same if not, so that nobody learns who has one.
     *
     * <p>Strangers may ask too, so no mailbox is refused. One that has got several links that are
     * still good gets no more of them, and its owner signs in by any of these.
     *
     * @param remoteAddress of the asking visitor, who may ask for a limited number of links
     * @param locale of the mail
     */
    Answer requestLink(Mailbox mailbox, String remoteAddress, ReturnPath returnPath, Locale locale);

    /** Looks at a link without using it up. */
    ConfirmationLinks.Redemption look(String token);

    /** What came of a request for a link. */
    sealed interface Answer {

        /** If there is an account, a link is in its mailbox, or will be soon. */
        record Accepted() implements Answer {}

        /** Asked too often from this address, for whichever mailboxes. */
        record TooManyRequests(long secondsToWait) implements Answer {}
    }
}
