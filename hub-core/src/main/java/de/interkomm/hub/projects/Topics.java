package de.interkomm.hub.projects;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What projects are about. The hub has topics that are the same everywhere, with words people also
 * use for them; a network adds its own and may say which of the hub's each belongs to.
 */
public interface Topics {

    int LONGEST_NAME = 80;

    /** Those of the hub, in its order; asked anywhere. */
    List<HubTopic> ofTheHub();

    /** All that projects of the bound network may have: the hub's, and its own after them. */
    List<Topic> of(NetworkId network);

    /**
     * Adds a topic of the network's own.
     *
     * @param hubTopic key of the hub's that it belongs to; {@code null} for none
     * @throws de.interkomm.hub.identity.NotPermitted without {@code MANAGE_PROJECTS}
     */
    AddResult add(Actor actor, NetworkId network, LocalizedText name, @Nullable String hubTopic);

    /**
     * Takes a topic of the network's own away, from its projects as well.
     *
     * @return whether it was there
     * @throws de.interkomm.hub.identity.NotPermitted without {@code MANAGE_PROJECTS}
     */
    boolean remove(Actor actor, NetworkId network, String key);

    /** What came of adding a topic. */
    enum AddResult {
        ADDED,
        /** Another topic, of the hub or the network, is called that. */
        NAME_TAKEN
    }

    /**
     * A topic of the hub.
     *
     * @param words that mean the same or lead there, in both languages, without the names
     */
    record HubTopic(String key, LocalizedText name, List<String> words) {

        public HubTopic {
            words = List.copyOf(words);
        }
    }

    /**
     * A topic as a network has it.
     *
     * @param hubTopic the key itself for one of the hub's; {@code null} for one of the network's
     *     own that belongs to none
     */
    record Topic(String key, LocalizedText name, @Nullable String hubTopic) {

        public boolean isOwn() {
            return !key.equals(hubTopic);
        }
    }
}
