package de.interkomm.hub.directory.internal;

import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.internal.Entry.Visibility;
import de.interkomm.hub.directory.internal.PlacesOfAdministrations.Today;
import de.interkomm.hub.governance.GroupVisibility;
import de.interkomm.hub.governance.ListedGroups;
import de.interkomm.hub.governance.ListedGroups.Listed;
import de.interkomm.hub.shell.KeyRange;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** Groups, for those who may know of them. */
@Component
class GroupEntries implements Source {

    private final ListedGroups groups;
    private final PlacesOfAdministrations places;
    private final TopicWords topics;

    GroupEntries(ListedGroups groups, PlacesOfAdministrations places, TopicWords topics) {
        this.groups = groups;
        this.places = places;
        this.topics = topics;
    }

    @Override
    public Set<EntryKind> kinds() {
        return Set.of(EntryKind.GROUP);
    }

    @Override
    public List<Entry> of(NetworkId network, KeyRange range) {
        List<Listed> found = groups.groups(network, range);
        Today today = places.today(found.stream().map(Listed::administrations));
        return found.stream().map(group -> entry(network, group, today)).toList();
    }

    private Entry entry(NetworkId network, Listed group, Today today) {
        return new Entry(
                network.value(),
                group.id().toString(),
                EntryKind.GROUP,
                visibility(group.visibility()),
                group.id().value(),
                null,
                List.of(network.value()),
                today.ofAll(group.administrations()),
                group.topics().stream()
                        .map(topic -> topics.key(topic).orElse(topic))
                        .distinct()
                        .toList(),
                String.join(" ", group.topics()),
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
