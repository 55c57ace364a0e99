package de.interkomm.hub.declarations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names an administration's signature under an edition. */
public record SignatureId(UUID value) {

    public static SignatureId next() {
        return new SignatureId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<SignatureId> parse(String text) {
        try {
            return Optional.of(new SignatureId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
