package de.interkomm.hub.resolutions;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a ballot on a motion. */
public record BallotId(UUID value) {

    public static BallotId next() {
        return new BallotId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<BallotId> parse(String text) {
        try {
            return Optional.of(new BallotId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
