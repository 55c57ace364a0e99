package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.directory.internal.PlacesOfAdministrations.Today;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.ListedGroups;
import de.interkomm.hub.governance.ListedGroups.Listed;
import de.interkomm.hub.projects.Topics;
import de.interkomm.hub.projects.Topics.HubTopic;
import de.interkomm.hub.projects.Topics.Topic;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Groups, for those who may know of them. */
@Component
class GroupEntries implements Source {

    private final ListedGroups groups;
    private final PlacesOfAdministrations places;
    private final Topics topics;
    private final TopicWords words;

    GroupEntries(
            ListedGroups groups, PlacesOfAdministrations places, Topics topics, TopicWords words) {
        this.groups = groups;
        this.places = places;
        this.topics = topics;
        this.words = words;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.GROUP);
    }

    @Override
    public List<Entry> of(NetworkId network, KeyRange range) {
        List<Listed> found = groups.groups(network, range);
        Today today = places.today(found.stream().map(Listed::administrations));
        Map<String, String> own = ownTopics(network);
        Map<String, String> names =
                topics.ofTheHub().stream().collect(toMap(HubTopic::key, GroupEntries::named));
        return found.stream().map(group -> entry(network, group, today, own, names)).toList();
    }

    private static String named(HubTopic topic) {
        return topic.name().german() + " " + topic.name().english();
    }

    /** The network's own that belong to one of the hub's, by their folded names. */
    private Map<String, String> ownTopics(NetworkId network) {
        Map<String, String> keys = new HashMap<>();
        for (Topic topic : topics.of(network)) {
            String hubTopic = topic.hubTopic();
            if (topic.isOwn() && hubTopic != null) {
                keys.put(Folding.fold(topic.name().german()), hubTopic);
                keys.put(Folding.fold(topic.name().english()), hubTopic);
            }
        }
        return keys;
    }

    /** Of the hub's topic that is meant; a topic that belongs to none is its own. */
    private String key(String topic, Map<String, String> own) {
        return words.key(topic)
                .or(() -> Optional.ofNullable(own.get(Folding.fold(topic))))
                .orElse(topic);
    }

    private Entry entry(
            NetworkId network,
            Listed group,
            Today today,
            Map<String, String> own,
            Map<String, String> names) {
        List<String> keys =
                group.topics().stream().map(topic -> key(topic, own)).distinct().toList();
        return new Entry(
                network.value(),
                group.id().toString(),
                EntryKind.GROUP,
                visibility(group.visibility()),
                group.id().value(),
                null,
                List.of(network.value()),
                today.ofAll(group.administrations()),
                keys,
                Stream.concat(
                                group.topics().stream(),
                                keys.stream().map(names::get).filter(Objects::nonNull))
                        .collect(joining(" ")),
                null,
                0,
                group.name(),
                group.purpose(),
                group.kindName(),
                "/networks/" + network + "/groups/" + group.id(),
                null);
    }

    private static Visibility visibility(GroupVisibility visibility) {
        return switch (visibility) {
            case PUBLIC -> Visibility.PUBLIC;
            case HUB -> Visibility.HUB;
            case NETWORK -> Visibility.NETWORK;
            case MEMBERS -> Visibility.GROUP;
        };
    }
}
