package de.interkomm.hub.transfer;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Writes a whole network, whatever its state, into one archive as {@code docs/archive.md} describes
 * it. Coordinators export their own network, operators any.
 */
public interface NetworkExport {

    /**
     * What an archive would hold now; empty if there is no such network.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for everybody else
     */
    Optional<Contents> look(Actor actor, NetworkId network);

    /**
     * Writes the network as it is at this moment, in memory that does not grow with it. Call
     * outside any transaction.
     *
     * @param actor {@code null} for the command, whose caller has the database
     * @param out closed by the caller
     * @return whether there is such a network; otherwise nothing was written
     * @throws de.interkomm.hub.identity.NotPermitted for everybody else
     * @throws IOException if it cannot be written to
     */
    boolean write(@Nullable Actor actor, NetworkId network, OutputStream out) throws IOException;

    /**
     * @param documents how many
     * @param bytes of these documents altogether
     * @param people named in it
     */
    record Contents(long documents, long bytes, int people) {}
}
