package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names one passkey of an account. */
public record PasskeyId(UUID value) {

    public static PasskeyId next() {
        return new PasskeyId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<PasskeyId> parse(String text) {
        try {
            return Optional.of(new PasskeyId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
