package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.toMap;

import de.interkomm.hub.administrations.Neighbours;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.ProjectsOfAdministrations;
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
        List<String> places = keys.stream().map(WorkOfAdministrations::place).distinct().toList();
        return new Work(
                search.hits(everybody, List.copyOf(uses.keySet())).stream()
                        .map(hit -> new Use(hit, Objects.requireNonNull(uses.get(key(hit)))))
                        .toList(),
                search.hits(everybody, rows.with(everybody, keys, places, MOST)));
    }

    /** The smallest place that everything of this administration is found by. */
    private static String place(RegionalKey administration) {
        Entry.Places places = PlacesOfAdministrations.places(List.of(administration));
        return places.counties().isEmpty()
                ? FacetValues.coded(Facet.STATE, administration.state())
                : FacetValues.coded(Facet.COUNTY, administration.county());
    }

    private static Entry.Key key(Hit hit) {
        return new Entry.Key(Objects.requireNonNull(hit.network()).value(), hit.object());
    }
}
