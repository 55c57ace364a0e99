package de.interkomm.hub.personaldata;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that is kept about a person.
 *
 * @param id names it within its kind and place
 * @param part message key of the part of its kind it belongs to, where a kind has parts; {@code
 *     null} for the kind itself
 * @param entries what it says, in the order to be read; moments and days after ISO 8601
 */
public record PersonalRecord(
        String id, @Nullable String part, Map<DataField, String> entries, Fate fate) {

    public PersonalRecord {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Builder of(Object id) {
        return new Builder(String.valueOf(id));
    }

    /** Collects the entries; what is missing or empty is left out. */
    public static final class Builder {

        private final String id;
        private @Nullable String part;
        private final Map<DataField, String> entries = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
        }

        /** It belongs to a part of its kind that goes by a name of its own. */
        public Builder partOf(String messageKey) {
            this.part = messageKey;
            return this;
        }

        public Builder with(DataField field, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                entries.put(field, value);
            }
            return this;
        }

        public Builder with(DataField field, @Nullable Instant value) {
            return with(field, value == null ? null : value.toString());
        }

        public Builder with(DataField field, @Nullable LocalDate value) {
            return with(field, value == null ? null : value.toString());
        }

        public PersonalRecord that(Fate fate) {
            return new PersonalRecord(id, part, entries, fate);
        }
    }
}
