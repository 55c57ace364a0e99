package de.interkomm.hub.network;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.network.spi.DeclarationProblem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Founds networks while the hub runs. Call outside any network's scope and any transaction. */
public interface NetworkFounding {

    /**
     * Founds the network with its schema, its settings, its coordinators and what each section
     * holds. If this fails on the way, asking again completes it.
     *
     * @param operator {@code null} for the command, whose caller has the database
     * @throws de.interkomm.hub.identity.NotPermitted if the actor may not found networks
     */
    Founding found(@Nullable Actor operator, NetworkDeclaration declaration);

    /** Reads a declaration from its file and founds it. */
    Founding found(@Nullable Actor operator, String yaml);

    /** What became of a founding. */
    sealed interface Founding {

        record Founded(NetworkDeclaration declaration) implements Founding {}

        /** A network has this id, or goes or went by it; it is never given again. */
        record Exists() implements Founding {}

        /**
         * Nothing was done: this node has no login that may make schemas. The command {@code found}
         * with the owner's login does it.
         */
        record NotFromThisNode() implements Founding {}

        /** Nothing was done. */
        record Invalid(List<DeclarationProblem> problems) implements Founding {

            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }
}
