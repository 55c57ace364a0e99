package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.Facet;
import de.interkomm.hub.directory.SearchAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

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
        String text = SearchAddress.text(parameters);
        return new AskedSearch(
                text.length() > DirectoryQuery.LONGEST_TEXT
                        ? null
                        : new DirectoryQuery(
                                text,
                                known(SearchAddress.chosen(parameters)),
                                SearchAddress.sort(parameters)),
                text,
                Objects.requireNonNullElse(parameters.getFirst("page"), ""));
    }

    private static Map<Facet, Set<String>> known(Map<Facet, Set<String>> chosen) {
        chosen.forEach((facet, values) -> values.removeIf(value -> !facet.knows(value)));
        return chosen;
    }
}
