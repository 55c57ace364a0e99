package de.interkomm.hub.reuse;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.reuse.Reuses.Declarer;
import de.interkomm.hub.tenancy.NetworkId;

/**
 * Asks those who know a project of the bound network: its contacts, and those who speak for the
 * administrations that use it. Nobody who asks learns who they are before they answer.
 */
public interface ReuseQuestions {

    int LONGEST_TEXT = 2000;

    /**
     * Sends it at once.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such project this actor may see
     */
    Asking ask(Actor actor, NetworkId network, ProjectId project, String text);

    /**
     * Keeps it until the link in the mailbox has been followed.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if the project is not public
     */
    Asking request(NetworkId network, ProjectId project, Declarer asker, String text);

    /** Looks at a link without using it up. */
    Answer look(NetworkId network, String token);

    /** Sends what was kept. */
    Answer send(NetworkId network, String token);

    /** What came of asking. */
    sealed interface Asking {

        /**
         * @param recipients how many people got it
         */
        record Sent(int recipients) implements Asking {}

        record LinkSent() implements Asking {}

        record Refused(Why why) implements Asking {}
    }

    /** Why a question is not sent. */
    enum Why {
        PRIVATE_MAILBOX,
        /** Whoever asks has asked enough for a day. */
        TOO_MANY,
        /** Those who have the project were asked enough for a day. */
        ASKED_OFTEN,
        /** Too much comes from one network address, where whoever asks has no account. */
        CROWDED,
        /** Nobody is known who could be asked. */
        NOBODY
    }

    /** What a link is worth. */
    sealed interface Answer {

        record Open(ProjectId project, String title, String text) implements Answer {}

        /**
         * @param recipients how many people got it; 0 if nobody is left to be asked
         */
        record Sent(ProjectId project, String title, int recipients) implements Answer {}

        /**
         * It would be good if everybody still saw the project.
         *
         * @param text what was to be asked
         */
        record Hidden(String text) implements Answer {}

        record Dead() implements Answer {}
    }
}
