package de.interkomm.hub.directory;

import de.interkomm.hub.administrations.Neighbours.Nearness;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.identity.Actor;

import java.util.List;

/**
 * Projects that may be of use to somebody's administration, each with why: because one like it uses
 * the project or takes part in it, or because it is about what the person or the administration
 * works on. Made of nothing but what the reader could find anyway. Left out is what the own
 * administration takes part in or has said anything about using.
 */
public interface ForYou {

    /** More than this nobody reads. */
    int MOST = 6;

    /** What there is for the reader now. Called outside a transaction. */
    Suggestions of(Actor reader);

    void turnOff(Actor reader);

    void turnOn(Actor reader);

    /** What somebody wants. */
    enum Setting {
        ON,
        OFF,
        /** There is no administration to go by. */
        IMPOSSIBLE
    }

    /**
     * @param projects the likeliest first; none unless it is on
     */
    record Suggestions(Setting setting, List<Suggested> projects) {

        public Suggestions {
            projects = List.copyOf(projects);
        }
    }

    /**
     * A project to look at.
     *
     * @param reasons at least one, the weightiest first
     */
    record Suggested(Hit hit, List<Reason> reasons) {

        public Suggested {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a project is suggested. */
    sealed interface Reason {

        /**
         * Another administration has confirmed that it uses the project.
         *
         * @param administration by the name it has now
         * @param pilots whether it is still trying it out
         */
        record Used(String administration, Nearness nearness, boolean pilots) implements Reason {}

        /**
         * Another administration takes part in it.
         *
         * @param administration by the name it has now
         */
        record TakesPart(String administration, Nearness nearness) implements Reason {}

        /**
         * It is about what the own administration has already taken part in or taken over.
         *
         * @param project its title
         * @param uses whether it has taken it over
         * @param topic the key of one of the hub's, else its words
         */
        record LikeYours(String project, boolean uses, String topic) implements Reason {}

        /**
         * One of the reader's groups works on it.
         *
         * @param topic the key of one of the hub's, else its words
         */
        record GroupWorksOn(String group, String topic) implements Reason {}

        /**
         * The reader's profile names it.
         *
         * @param topic the key of one of the hub's
         */
        record YouWorkOn(String topic) implements Reason {}
    }
}
