package de.interkomm.hub.correspondence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a letter within its network. */
public record LetterId(@JsonValue UUID value) {

    @JsonCreator
    public LetterId {}

    public static LetterId next() {
        return new LetterId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from an address, where a wrong one is no error of ours. */
    public static Optional<LetterId> parse(String text) {
        try {
            return Optional.of(new LetterId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
