package de.interkomm.hub.resolutions;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names one vote of a ballot's electorate. */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<EntryId> parse(String text) {
        try {
            return Optional.of(new EntryId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
