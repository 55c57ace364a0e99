package de.interkomm.hub.directory.web;

import de.interkomm.hub.directory.DirectoryQuery;
import de.interkomm.hub.directory.DirectoryQuery.Sort;
import de.interkomm.hub.directory.Facet;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The address of a search, the same for the same search whatever order it was chosen in. */
final class SearchAddress {

    private SearchAddress() {}

    /**
     * @param ending of a file; empty for the page
     */
    static String of(DirectoryQuery query, String ending) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/directory" + ending);
        if (!query.text().isEmpty()) {
            address.queryParam("query", encoded(query.text()));
        }
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>(query.chosen(facet));
            values.forEach(value -> address.queryParam(facet.parameter(), encoded(value)));
        }
        if (query.sort() != Sort.RELEVANCE) {
            address.queryParam("sort", query.sort().name().toLowerCase(Locale.ROOT));
        }
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
