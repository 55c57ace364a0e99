package de.interkomm.hub.resolutions;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a motion, and the resolution that comes of it. */
public record ResolutionId(UUID value) {

    public static ResolutionId next() {
        return new ResolutionId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<ResolutionId> parse(String text) {
        try {
            return Optional.of(new ResolutionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
