package de.interkomm.hub.governance;

import de.interkomm.hub.identity.Actor;

import java.util.Set;

/** Where somebody belongs, for questions over all networks at once. */
public interface BelongingGroups {

    /**
     * The groups the reader belongs to at this moment in all networks that are open, as a guest or
     * by rule too: those for which {@link GroupViewer#BELONGS} holds for another reason than
     * running the network. Called outside a transaction; by one question to the database and one
     * for each network of the reader.
     */
    Set<GroupId> of(Actor reader);
}
