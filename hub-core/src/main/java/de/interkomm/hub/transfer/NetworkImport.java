package de.interkomm.hub.transfer;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lets a network in that another hub has exported. */
public interface NetworkImport {

    /**
     * Verifies the whole archive, then founds the network from it in one transaction: all or
     * nothing. Its people are asked whether they come along. Call outside any network's scope and
     * any transaction.
     *
     * @param operator {@code null} for the command, whose caller has the database
     * @throws de.interkomm.hub.identity.NotPermitted if the actor may not found networks
     * @throws IOException if the file cannot be read
     */
    Import take(@Nullable Actor operator, Path archive) throws IOException;

    /** What became of an import. */
    sealed interface Import {

        /**
         * @param people who have a role in it and have been asked
         */
        record Done(NetworkId network, int people) implements Import {}

        /**
         * Nothing was done: this node has no login that may make schemas. The command {@code
         * import} with the owner's login does it.
         */
        record NotFromThisNode() implements Import {}

        /** Nothing was stored. */
        record Refused(List<ArchiveProblem> problems) implements Import {

            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }
}
