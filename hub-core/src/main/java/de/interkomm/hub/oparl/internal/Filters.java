package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.ListQuery;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a list asks of stamps, as conditions of SQL. */
final class Filters {

    private Filters() {}

    static Map<String, Instant> of(ListQuery query) {
        Map<String, Instant> filters = new LinkedHashMap<>();
        put(filters, "created >=", query.createdSince());
        put(filters, "created <=", query.createdUntil());
        put(filters, "modified >=", query.modifiedSince());
        put(filters, "modified <=", query.modifiedUntil());
        return filters;
    }

    private static void put(
            Map<String, Instant> filters, String condition, @Nullable Instant moment) {
        if (moment != null) {
            filters.put(condition, moment);
        }
    }
}
