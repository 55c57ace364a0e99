package de.interkomm.hub.directory;

import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Writes to people whom somebody finds in the directory and who have agreed to that ({@link
 * de.interkomm.hub.identity.Consents.Purpose#MESSAGES}). Whoever writes learns no address; whoever
 * is written to is told the writer's, to answer.
 */
public interface PersonMessages {

    int LONGEST_TEXT = 2000;

    /**
     * Those of the hits that are people to whom the reader may write.
     *
     * @param reader {@code null} for those who have not signed in, who may write to nobody
     */
    Set<Hit> reachable(@Nullable Actor reader, List<Hit> hits);

    /**
     * To whom it would go.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if this actor finds no such person in the
     *     directory, or may not write to them
     */
    Hit recipient(Actor writer, NetworkId network, AccountId person);

    /**
     * Sends it at once. Nothing of it is kept but the mail; what is not sent counts for nothing.
     *
     * @throws de.interkomm.hub.shell.PageNotFound like {@link #recipient}
     */
    Sending send(Actor writer, NetworkId network, AccountId person, String text);

    /** What came of writing. */
    enum Sending {
        SENT,
        /** The writer has written to this person as often as anybody may in a day. */
        ENOUGH,
        /** The writer has written to as many as anybody may in a day. */
        TOO_MANY,
        /** The person has been written to as often as anybody should be in a day. */
        TOO_MANY_TO_THEM
    }
}
