package de.interkomm.hub.reports;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a row that a figure of a report counts. */
public record RowId(UUID value) {

    public static RowId next() {
        return new RowId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<RowId> parse(String text) {
        try {
            return Optional.of(new RowId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
