package de.interkomm.hub.resolutions;

import java.util.UUID;

/** Where a motion is resolved on. */
public sealed interface Source {

    /** In writing, or not known yet. */
    record Writing() implements Source {}

    /**
     * In a meeting, on an item of its agenda.
     *
     * @param meeting and {@code item} are ids of a module this one does not know
     */
    record Meeting(UUID meeting, UUID item) implements Source {}
}
