package de.interkomm.hub.mail.internal;

/** A way for a mail to leave the outbox. */
interface MailTransport {

    Outcome send(UnsentMail mail);

    /** What came of trying. */
    sealed interface Outcome {

        /** The next server has taken over the responsibility for it. */
        record Sent() implements Outcome {}

        /** Another attempt may succeed. */
        record Deferred(String reason) implements Outcome {}

        /** No other attempt would succeed. */
        record Rejected(String reason) implements Outcome {}

        /** It could not even be tried: nobody has told the hub how. */
        record Impossible() implements Outcome {}
    }
}
