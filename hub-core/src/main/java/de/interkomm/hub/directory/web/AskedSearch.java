package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.Facet;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an address asks the directory for. What makes no sense in it is passed over, as addresses
 * get shortened, mistyped and made up; only a text that is too long is told of.
 *
 * @param query {@code null} if its text is too long
 * @param text as it was typed
 * @param page as it stands in the address, counted from 0
 */
record AskedSearch(@Nullable DirectoryQuery query, String text, String page) {

    static AskedSearch of(MultiValueMap<String, String> parameters) {
        String text = first(parameters, "query").strip();
        return new AskedSearch(
                text.length() > DirectoryQuery.LONGEST_TEXT
                        ? null
                        : new DirectoryQuery(text, chosen(parameters), sort(parameters)),
                text,
                first(parameters, "page"));
    }

    private static Map<Facet, Set<String>> chosen(MultiValueMap<String, String> parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            parameters.getOrDefault(facet.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .limit(DirectoryQuery.MOST_CHOSEN)
                    .forEach(values::add);
            chosen.put(facet, values);
        }
        return chosen;
    }

    private static Sort sort(MultiValueMap<String, String> parameters) {
        return Sort.named(first(parameters, "sort")).orElse(Sort.RELEVANCE);
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "");
    }
}
