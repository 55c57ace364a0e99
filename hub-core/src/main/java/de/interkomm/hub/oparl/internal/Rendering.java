package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.ListQuery.Internal;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes objects of one body down. What has not been given out by itself yet is not referred to: no
 * address leads nowhere.
 */
class Rendering {

    private static final String SCHEMA = "https://schema.oparl.org/1.1/";

    /** Lists of objects within others that a reader can do without (OParl 1.1, 2.5). */
    private static final Set<String> INTERNAL_LISTS =
            Set.of("auxiliaryFile", "agendaItem", "membership");

    private final NetworkId network;
    private final Links links;
    private final Function<ObjectKey, @Nullable Stamp> stamps;
    private final Internal internal;

    /**
     * @param stamps of what was given out and is not gone
     */
    Rendering(
            NetworkId network,
            Links links,
            Function<ObjectKey, @Nullable Stamp> stamps,
            Internal internal) {
        this.network = network;
        this.links = links;
        this.stamps = stamps;
        this.internal = internal;
    }

    static String type(String name) {
        return SCHEMA + name;
    }

    Map<String, Object> whole(Published object, Stamp stamp) {
        Map<String, Object> written = head(object.key());
        object.properties().forEach((name, value) -> put(written, name, value));
        object.backward().forEach((name, value) -> put(written, name, value));
        sign(written, stamp);
        return written;
    }

    private Map<String, Object> within(Published object, Stamp stamp) {
        Map<String, Object> written = head(object.key());
        object.properties().forEach((name, value) -> put(written, name, value));
        sign(written, stamp);
        return written;
    }

    /** What is left of something that was public (OParl 1.1, 2.8). */
    Map<String, Object> gone(ObjectKey key, Stamp stamp) {
        Map<String, Object> written = head(key);
        sign(written, stamp);
        written.put("deleted", true);
        return written;
    }

    private Map<String, Object> head(ObjectKey key) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", links.object(network, key));
        written.put("type", type(key.kind().type()));
        return written;
    }

    static void sign(Map<String, Object> written, Stamp stamp) {
        written.put("created", Moments.shown(stamp.created()));
        written.put("modified", Moments.shown(stamp.modified()));
    }

    private void put(Map<String, Object> written, String name, Object value) {
        if (internal == Internal.OMITTED
                && INTERNAL_LISTS.contains(name)
                && value instanceof List<?> list
                && list.getFirst() instanceof Published) {
            return;
        }
        Object shown = value(value);
        if (shown != null && !(shown instanceof List<?> list && list.isEmpty())) {
            written.put(name, shown);
        }
    }

    private @Nullable Object value(Object value) {
        return switch (value) {
            case ObjectKey key -> stamps.apply(key) == null ? null : links.object(network, key);
            case Published object -> {
                Stamp stamp = stamps.apply(object.key());
                yield stamp == null ? null : within(object, stamp);
            }
            case Collection<?> list ->
                    list.stream().map(this::value).filter(Objects::nonNull).toList();
            default -> value;
        };
    }
}
