package de.interkomm.hub.declarations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a clause through all states and editions it stands in. */
public record ClauseId(UUID value) {

    public static ClauseId next() {
        return new ClauseId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<ClauseId> parse(String text) {
        try {
            return Optional.of(new ClauseId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
