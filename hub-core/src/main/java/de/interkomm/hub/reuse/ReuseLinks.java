package de.interkomm.hub.reuse;

import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * What the links in mails about reuse are worth. Looking at one changes nothing, as a page does
 * that mail scanners open too; the buttons on it do.
 */
public interface ReuseLinks {

    /** Whoever has declared something without an account looks at the link in the mailbox. */
    Answer lookAtRequest(NetworkId network, String token);

    /** The mailbox is theirs: what they declared counts, as far as the mailbox can say so. */
    Answer takeRequest(NetworkId network, String token);

    /** Somebody who may speak for the administration looks at what is said of it. */
    Answer look(NetworkId network, String token);

    /** It is so. */
    Answer confirm(NetworkId network, String token);

    /** It is not so. */
    Answer deny(NetworkId network, String token);

    /** What a link is worth. */
    sealed interface Answer {

        /**
         * Can be answered.
         *
         * @param by who said so, by name
         */
        record Open(Subject subject, String by) implements Answer {}

        /** Is answered now. */
        record Given(Subject subject, Outcome outcome) implements Answer {}

        /** Used up, too old, mistyped, or overtaken by what has changed since. */
        record Dead() implements Answer {}
    }

    /** What is said of which administration. */
    record Subject(ProjectId project, String title, String administration, Claim claim) {}

    /** What came of an answer. */
    enum Outcome {
        CONFIRMED,
        /** Kept, and those who speak for the administration are asked. */
        OTHERS_ASKED,
        /** Kept, and nobody is known who could confirm it. */
        UNCONFIRMED,
        /** Known already, and not for this mailbox to change. */
        KNOWN_ALREADY,
        DENIED
    }
}
