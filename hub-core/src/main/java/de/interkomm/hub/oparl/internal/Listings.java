package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.oparl.ListQuery.Internal;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page of a list, with the way to the next one (OParl 1.1, 2.5). Nobody counts all objects: that
 * would take longer than the page.
 */
final class Listings {

    private Listings() {}

    /**
     * @param next the last key of this page; {@code null} on the last page
     */
    static Map<String, Object> page(
            String list, ListQuery query, @Nullable String next, List<?> data) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("first", address(list, query.from("")));
        links.put("self", address(list, query));
        if (next != null) {
            links.put("next", address(list, query.from(next)));
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("data", data);
        page.put("pagination", Map.of("elementsPerPage", query.limit()));
        page.put("links", links);
        return page;
    }

    /** Always in the same order and form, so that a page has one address. */
    private static String address(String list, ListQuery query) {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "created_since", query.createdSince());
        put(parameters, "created_until", query.createdUntil());
        put(parameters, "modified_since", query.modifiedSince());
        put(parameters, "modified_until", query.modifiedUntil());
        if (query.internal() == Internal.OMITTED) {
            parameters.put("omit_internal", "true");
        }
        if (query.limit() != ListQuery.LARGEST_PAGE) {
            parameters.put("limit", String.valueOf(query.limit()));
        }
        if (!query.after().isEmpty()) {
            parameters.put("after", query.after());
        }
        return parameters.isEmpty()
                ? list
                : list
                        + parameters.entrySet().stream()
                                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Instant moment) {
        if (moment != null) {
            parameters.put(name, Moments.shown(moment));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
