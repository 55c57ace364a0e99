package de.interkomm.hub.oparl.internal;

import de.interkomm.hub.oparl.Kind;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An object as everybody may see it, without its stamp.
 *
 * @param properties values are texts, numbers, truths, {@link ObjectKey keys} of objects that are
 *     referred to, objects that lie within, and lists and maps of all these
 * @param backward what refers to the object it lies in; shown only where it is shown by itself
 */
record Published(ObjectKey key, Map<String, Object> properties, Map<String, Object> backward) {

    static Published of(Kind kind, UUID id, Properties properties, Properties backward) {
        return new Published(new ObjectKey(kind, id), properties.values, backward.values);
    }

    static Published of(Kind kind, UUID id, Properties properties) {
        return of(kind, id, properties, new Properties());
    }

    /** This object's keys and those within it, and all it refers to. */
    List<ObjectKey> keys() {
        List<ObjectKey> keys = new ArrayList<>();
        collect(this, keys);
        return keys;
    }

    private static void collect(Object value, List<ObjectKey> keys) {
        switch (value) {
            case ObjectKey one -> keys.add(one);
            case Published one -> {
                keys.add(one.key());
                collect(one.properties(), keys);
                collect(one.backward(), keys);
            }
            case Map<?, ?> map -> map.values().forEach(one -> collect(one, keys));
            case Collection<?> list -> list.forEach(one -> collect(one, keys));
            default -> {}
        }
    }

    /** In their order; what is missing or empty is left out (OParl 1.1, 2.4). */
    static final class Properties {

        private final Map<String, Object> values = new LinkedHashMap<>();

        Properties put(String name, @Nullable Object value) {
            boolean empty =
                    value == null
                            || value.equals("")
                            || (value instanceof Collection<?> list && list.isEmpty())
                            || (value instanceof Map<?, ?> map && map.isEmpty());
            if (!empty) {
                values.put(name, value);
            }
            return this;
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
