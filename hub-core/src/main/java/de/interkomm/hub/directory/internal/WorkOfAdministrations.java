package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Neighbours;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.ProjectsOfAdministrations;
import de.interkomm.hub.directory.internal.ForYouRows.TakenPartIn;
import de.interkomm.hub.governance.BelongingGroups;
import de.interkomm.hub.reuse.ReuseState;

import org.springframework.stereotype.Service;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks at one administration as somebody without an account. */
@Service
class WorkOfAdministrations implements ProjectsOfAdministrations {

    private final Neighbours neighbours;
    private final BelongingGroups groups;
    private final ForYouRows rows;
    private final DirectorySearch search;

    WorkOfAdministrations(
            Neighbours neighbours,
            BelongingGroups groups,
            ForYouRows rows,
            DirectorySearch search) {
        this.neighbours = neighbours;
        this.groups = groups;
        this.rows = rows;
        this.search = search;
    }

    @Override
    public Work of(RegionalKey administration) {
        Reader everybody = Reader.of(null, groups);
        Set<RegionalKey> keys =
                new HashSet<>(neighbours.mergedInto(List.of(administration)).keySet());
        keys.add(administration);
        Map<Entry.Key, ReuseState> uses =
                rows.used(everybody, keys, List.of(), MOST).stream()
                        .collect(
                                toMap(
                                        ForYouRows.Use::project,
                                        ForYouRows.Use::state,
                                        (latest, _) -> latest,
                                        LinkedHashMap::new));
        List<Entry.Key> parts =
                rows.takenPartIn(everybody, keys, List.of(), MOST).stream()
                        .map(TakenPartIn::project)
                        .toList();
        return new Work(
                search.hits(everybody, List.copyOf(uses.keySet())).stream()
                        .map(hit -> new Use(hit, Objects.requireNonNull(uses.get(key(hit)))))
                        .toList(),
                search.hits(everybody, parts));
    }

    private static Entry.Key key(Hit hit) {
        return new Entry.Key(Objects.requireNonNull(hit.network()).value(), hit.object());
    }
}
