package de.interkomm.hub.membership;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a module has for the overview of those who run a network, and for everybody on the page of
 * one's own networks. It is asked within the network and says only what the actor may know.
 */
public interface OverviewSource {

    /** What waits for the actor, whoever that is; nothing is said of what there is none of. */
    default List<Waiting> waiting(Actor actor, NetworkId network) {
        return List.of();
    }

    /**
     * What was done of late, the newest first.
     *
     * @param most how many are wanted
     */
    default List<Happening> latest(Actor actor, NetworkId network, int most) {
        return List.of();
    }

    /**
     * A number of things that wait.
     *
     * @param messageKey names them; {@code <key>.label} says the number with them
     * @param href the list of them
     * @param due the day by which the first of them must be done; {@code null} if there is none
     * @param first what the first few are called; empty where the number says it all
     */
    record Waiting(
            String messageKey,
            int number,
            String href,
            @Nullable LocalDate due,
            List<String> first) {

        public Waiting {
            first = List.copyOf(first);
        }

        public Waiting(String messageKey, int number, String href, @Nullable LocalDate due) {
            this(messageKey, number, href, due, List.of());
        }

        public Waiting(String messageKey, int number, String href) {
            this(messageKey, number, href, null);
        }

        /** How many are not called by name. */
        public int others() {
            return first.isEmpty() ? 0 : number - first.size();
        }
    }

    /**
     * Somebody did something.
     *
     * @param object what it was done to; {@code null} once that has been erased
     * @param href its page; {@code null} if it has none
     * @param messageKey says what was done
     * @param actor who did it; {@code null} if that is nobody to be named
     * @param nobodyKey says so
     */
    record Happening(
            Instant at,
            @Nullable String object,
            @Nullable String href,
            String messageKey,
            @Nullable String actor,
            String nobodyKey) {}
}
