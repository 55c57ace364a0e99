package de.interkomm.hub.declarations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names an edition of a network's declaration. */
public record EditionId(UUID value) {

    public static EditionId next() {
        return new EditionId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<EditionId> parse(String text) {
        try {
            return Optional.of(new EditionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
