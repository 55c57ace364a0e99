package de.interkomm.hub.personaldata;

import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;

/**
 * Implemented by a module that can end a {@link Processing} by itself when an objection to it is
 * upheld; several may have to for the same one.
 */
public interface ProcessingEnd {

    /** What this ends. */
    Processing ends();

    /**
     * Ends it for this person in this network alone, from now on. Doing it again changes nothing.
     * Called in a transaction that began in the network's scope.
     */
    void endIn(NetworkId network, Person person, Instant now);
}
