package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.EntryKind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something as it stands in the directory.
 *
 * @param network that has it; empty for administrations
 * @param audience the group whose people find it anyway; {@code null} if there is none
 * @param person whose entry it is; {@code null} for all other kinds
 * @param topics keys of the hub's topics, else their names
 * @param topicWords the topics in words
 * @param words what else it can be found by
 */
record Entry(
        String network,
        String object,
        EntryKind kind,
        Visibility visibility,
        @Nullable UUID audience,
        @Nullable UUID person,
        List<String> networks,
        Places places,
        List<String> topics,
        String topicWords,
        @Nullable String status,
        int reuse,
        String title,
        String summary,
        String words,
        String path,
        @Nullable Instant changed) {

    Entry {
        networks = List.copyOf(networks);
        topics = List.copyOf(topics);
    }

    Key key() {
        return new Key(network, object);
    }

    /** Names an entry. */
    record Key(String network, String object) {}

    /** Who finds it, besides its audience and those who run its network; most people first. */
    enum Visibility {
        PUBLIC,
        /** Everybody who belongs to any network. */
        HUB,
        /** Everybody who is one of the people of any network. */
        PEOPLE,
        /** Everybody who belongs to its network. */
        NETWORK,
        /** Nobody else. */
        GROUP
    }

    /**
     * Where it is at home.
     *
     * @param keys regional keys, the leading one first
     * @param name of the leading administration; {@code null} without one
     */
    record Places(
            List<String> keys,
            List<String> states,
            List<String> counties,
            List<String> inhabitants,
            @Nullable String name) {

        static final Places NONE = new Places(List.of(), List.of(), List.of(), List.of(), null);

        Places {
            keys = List.copyOf(keys);
            states = List.copyOf(states);
            counties = List.copyOf(counties);
            inhabitants = List.copyOf(inhabitants);
        }
    }
}
