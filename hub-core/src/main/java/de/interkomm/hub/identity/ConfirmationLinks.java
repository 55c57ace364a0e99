package de.interkomm.hub.identity;

import java.time.Duration;

/**
 * Secret, expiring links for one purpose each: to sign in, to confirm a mailbox, to resume a draft.
 * Only a hash of the secret is kept, so nobody who reads the database can follow one.
 *
 * <p>Pages take the secret as the request parameter {@code token}: answers to such requests are
 * neither stored nor named to other sites.
 */
public interface ConfirmationLinks {

    /**
     * Makes a secret with 256 random bits, written with letters, digits, {@code -} and {@code _}.
     *
     * @param purpose of the link; its secret is unknown for any other
     * @param subject what the link is about, handed back when it is followed
     */
    String issue(String purpose, String subject, Duration validFor);

    /** How many links about the subject nobody has used, and are good for at least that long. */
    int outstanding(String purpose, String subject, Duration goodFor);

    /** Looks without using the link up, as a page does that mail scanners open too. */
    Redemption peek(String purpose, String token);

    /** Uses the link up: valid for exactly one caller, however many try at once. */
    Redemption redeem(String purpose, String token);

    /** What a secret is worth. Expired and used ones are remembered for 30 days. */
    sealed interface Redemption {

        /** Still good when asked. */
        record Valid(String subject) implements Redemption {}

        /** Too late. */
        record Expired(String subject) implements Redemption {}

        /** Somebody was faster, or the same person did it before. */
        record Used(String subject) implements Redemption {}

        /** Never issued for this purpose, mistyped, or forgotten. */
        record Unknown() implements Redemption {}
    }
}
