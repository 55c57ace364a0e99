package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.Directory.Found;
import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.EntryKind;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.Inhabitants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A facet as a page offers it.
 *
 * @param options what may be chosen, and what is
 */
record FacetChoice(Facet facet, List<Option> options) {

    FacetChoice {
        options = List.copyOf(options);
    }

    /**
     * @param id of its field on the page
     * @param count how many results it would have
     */
    record Option(String id, String value, String label, long count, boolean chosen) {}

    /** Those with something to choose from, in the order of the page. */
    static List<FacetChoice> of(
            Found found, DirectoryQuery query, DirectoryWords words, Locale locale) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet != Facet.COUNTY || isAnyOf(query, Facet.STATE, facet))
                .map(facet -> choice(facet, found, query, words, locale))
                .filter(choice -> !choice.options().isEmpty())
                .toList();
    }

    /** Counties of all states at once are too many to read. */
    private static boolean isAnyOf(DirectoryQuery query, Facet... facets) {
        return Arrays.stream(facets).anyMatch(facet -> !query.chosen(facet).isEmpty());
    }

    private static FacetChoice choice(
            Facet facet, Found found, DirectoryQuery query, DirectoryWords words, Locale locale) {
        Map<String, Long> counts = new LinkedHashMap<>();
        found.counts(facet).forEach(count -> counts.put(count.value(), count.count()));
        query.chosen(facet).forEach(value -> counts.putIfAbsent(value, 0L));
        Map<String, String> labels = words.of(facet, counts.keySet(), locale);
        List<Option> options = new ArrayList<>();
        counts.forEach(
                (value, count) ->
                        options.add(
                                new Option(
                                        facet.parameter() + "-" + options.size(),
                                        value,
                                        labels.getOrDefault(value, value),
                                        count,
                                        query.chosen(facet).contains(value))));
        return new FacetChoice(facet, sorted(facet, options));
    }

    /** What has an order of its own keeps it. */
    private static List<Option> sorted(Facet facet, List<Option> options) {
        return switch (facet) {
            case INHABITANTS ->
                    options.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                            option -> place(Inhabitants.values(), option)))
                            .toList();
            case KIND ->
                    options.stream()
                            .sorted(
                                    Comparator.comparingInt(
                                            option -> place(EntryKind.values(), option)))
                            .toList();
            default -> options;
        };
    }

    private static int place(Enum<?>[] order, Option option) {
        return Arrays.stream(order)
                .filter(one -> one.name().equals(option.value()))
                .mapToInt(Enum::ordinal)
                .findFirst()
                .orElse(order.length);
    }

    /** How many of them are chosen. */
    public long chosen() {
        return options.stream().filter(Option::chosen).count();
    }
}
