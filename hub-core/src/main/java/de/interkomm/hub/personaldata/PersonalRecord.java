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
 * @param entries what it says, in the order to be read; moments and days after ISO 8601
 */
public record PersonalRecord(String id, Map<DataField, String> entries, Fate fate) {

    public PersonalRecord {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public static Builder of(Object id) {
        return new Builder(String.valueOf(id));
    }

    /** Collects the entries; what is missing or empty is left out. */
    public static final class Builder {

        private final String id;
        private final Map<DataField, String> entries = new LinkedHashMap<>();

        private Builder(String id) {
            this.id = id;
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
            return new PersonalRecord(id, entries, fate);
        }
    }
}
