package de.interkomm.hub.identity;

import java.time.Instant;
import java.util.List;

/** Where a person is signed in, and how to end that from elsewhere. */
public interface Sessions {

    /**
     * The person's sessions, the one used last first.
     *
     * @param current id of the session in which this is asked
     */
    List<Session> of(Actor actor, String current);

    /**
     * Ends one of the person's sessions; its browser is signed out with its next request.
     *
     * @param handle as {@link Session#handle} names it
     * @return whether there was such a session
     */
    boolean end(Actor actor, String handle);

    /** Ends all of the person's sessions but the one in which this is asked. */
    void endOthers(Actor actor, String current);

    /**
     * One browser in which the person is signed in.
     *
     * @param handle names the session on pages; its id, which is a secret, cannot be told from it
     * @param current whether it is the one in which this was asked
     */
    record Session(
            String handle, Device device, Instant since, Instant lastUsed, boolean current) {}
}
