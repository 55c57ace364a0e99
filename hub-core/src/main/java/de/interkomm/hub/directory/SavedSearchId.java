package de.interkomm.hub.directory;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a search somebody has saved. */
public record SavedSearchId(UUID value) {

    public static SavedSearchId next() {
        return new SavedSearchId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<SavedSearchId> parse(String text) {
        try {
            return Optional.of(new SavedSearchId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
