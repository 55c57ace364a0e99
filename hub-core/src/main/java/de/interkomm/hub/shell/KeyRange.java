package de.interkomm.hub.shell;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Part of a list in the order of its keys: so many after a key, or certain ones. Unlike numbered
 * pages it misses nothing while rows come and go, and the hundredth part takes no longer than the
 * first.
 *
 * @param among {@code null} for all
 * @param after {@code null} for the beginning
 */
public record KeyRange(@Nullable List<UUID> among, @Nullable UUID after, int most) {

    public KeyRange {
        among = among == null ? null : List.copyOf(among);
    }

    /** The first ones behind a key. */
    public static KeyRange after(@Nullable UUID key, int most) {
        return new KeyRange(null, key, most);
    }

    /** Those with one of these keys. */
    public static KeyRange among(Collection<UUID> keys) {
        return new KeyRange(List.copyOf(keys), null, keys.size());
    }

    /**
     * Ends a question to the database.
     *
     * @param key the column, with an index; a name from the code, never from outside
     */
    public String sql(String key) {
        String which = among == null ? "" : " and " + key + " = any(cast(:among as uuid[]))";
        String from = after == null ? "" : " and " + key + " > :after";
        return which + from + " order by " + key + " limit :most";
    }

    /** What {@link #sql} asks for. */
    public Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("most", most);
        if (among != null) {
            values.put("among", array(among));
        }
        if (after != null) {
            values.put("after", after);
        }
        return values;
    }

    /** As the database reads a list of keys. */
    public static String array(Collection<UUID> keys) {
        return keys.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
