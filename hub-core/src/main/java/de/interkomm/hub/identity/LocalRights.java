package de.interkomm.hub.identity;

import java.util.List;
import java.util.Set;

/**
 * What somebody may do in one place of a network because of what they are there, beyond the roles
 * of the network. Whichever module has such a place checks it, and tells the page {@code /roles} of
 * it with a bean of this type, made of the same list.
 */
public interface LocalRights {

    /**
     * Where its words begin, with a dot at the end: below it lie {@code title}, {@code intro},
     * {@code holder.<holder>} and {@code right.<right>}.
     */
    String messagePrefix();

    /** What one can be there, the weightiest first. */
    List<String> holders();

    List<Right> rights();

    /**
     * Something one may do there.
     *
     * @param holders who may
     */
    record Right(String name, Set<String> holders) {

        public Right {
            holders = Set.copyOf(holders);
        }
    }
}
