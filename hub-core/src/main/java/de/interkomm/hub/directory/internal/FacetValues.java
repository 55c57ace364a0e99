package de.interkomm.hub.directory.internal;

import static java.util.stream.Collectors.joining;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Reuse;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The column facets: all values of all facets that an entry is counted by, in one list, so that one
 * pass counts them all and one index finds them.
 */
final class FacetValues {

    private static final char AFTER_NAME = ':';

    private FacetValues() {}

    static List<String> of(Entry entry) {
        List<String> all = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            values(entry, facet).map(value -> coded(facet, value)).distinct().forEach(all::add);
        }
        return all;
    }

    private static Stream<String> values(Entry entry, Facet facet) {
        return switch (facet) {
            case KIND -> Stream.of(entry.kind().name());
            case NETWORK -> entry.networks().stream();
            case STATE -> entry.places().states().stream();
            case COUNTY -> entry.places().counties().stream();
            case INHABITANTS -> entry.places().inhabitants().stream();
            case TOPIC -> entry.topics().stream();
            case STATUS -> Stream.ofNullable(entry.status());
            case REUSE ->
                    Stream.concat(
                            entry.reuse() >= 1 ? Stream.of(Reuse.ONCE.name()) : Stream.empty(),
                            entry.reuse() >= Reuse.MANY
                                    ? Stream.of(Reuse.OFTEN.name())
                                    : Stream.empty());
        };
    }

    static String coded(Facet facet, String value) {
        return facet.parameter() + AFTER_NAME + value;
    }

    static Facet facet(String coded) {
        String parameter = coded.substring(0, coded.indexOf(AFTER_NAME));
        return Stream.of(Facet.values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    static String value(String coded) {
        return coded.substring(coded.indexOf(AFTER_NAME) + 1);
    }

    /**
     * SQL that is true of {@code facets} which have all that is chosen, by
     * directory_entry_facets_idx.
     *
     * @param but of this facet, what has nothing that is chosen; {@code null} for no such facet
     */
    static String condition(
            DirectoryQuery query, @Nullable Facet but, Map<String, @Nullable Object> values) {
        return query.chosen().keySet().stream()
                .sorted()
                .map(
                        facet -> {
                            String name = "chosen_" + facet.parameter();
                            values.put(name, coded(facet, query.chosen(facet)));
                            return (facet == but ? "not " : "")
                                    + "facets && array[:"
                                    + name
                                    + "]::text[]";
                        })
                .collect(joining(" and "));
    }

    /** All values that are chosen; a list in SQL has at least one entry, and no value is empty. */
    static List<String> chosen(DirectoryQuery query) {
        return query.chosen().isEmpty()
                ? List.of("")
                : query.chosen().keySet().stream()
                        .flatMap(facet -> coded(facet, query.chosen(facet)).stream())
                        .toList();
    }

    private static List<String> coded(Facet facet, Collection<String> values) {
        return values.stream().map(value -> coded(facet, value)).sorted().toList();
    }
}
