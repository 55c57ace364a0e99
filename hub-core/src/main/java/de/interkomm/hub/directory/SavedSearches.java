package de.interkomm.hub.directory;

import de.interkomm.hub.identity.Actor;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Searches somebody comes back to, and is told of by mail when they find something new. Everybody
 * who has signed in has their own; those of others do not exist for them. Called outside a
 * transaction.
 */
public interface SavedSearches {

    /** More than anybody keeps an eye on. */
    int MOST = 50;

    int LONGEST_NAME = 100;

    /** By name. */
    List<Saved> of(Actor actor);

    Optional<Saved> find(Actor actor, SavedSearchId id);

    /**
     * Saves it; one saved before gets the name and the notice asked for now. What is there already
     * is not news.
     *
     * @param language in which its owner reads
     */
    Saving save(Actor actor, DirectoryQuery query, Wish wish, Locale language);

    /**
     * @return whether there is such a search of the actor's
     */
    boolean change(Actor actor, SavedSearchId id, Wish wish, Locale language);

    /** What is gone already is what was wanted. */
    void remove(Actor actor, SavedSearchId id);

    /**
     * How somebody wants it.
     *
     * @param name one line of at most {@link #LONGEST_NAME} characters
     */
    record Wish(String name, Notice notice) {

        public Wish {
            name = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME);
            }
        }
    }

    record Saved(
            SavedSearchId id, String name, DirectoryQuery query, Notice notice, Instant saved) {}

    /** What became of saving. */
    sealed interface Saving {}

    record Kept(SavedSearchId id) implements Saving {}

    /** There are {@link #MOST} already. */
    record TooMany() implements Saving {}

    /** So much is chosen that no address could hold it. */
    record TooLong() implements Saving {}
}
