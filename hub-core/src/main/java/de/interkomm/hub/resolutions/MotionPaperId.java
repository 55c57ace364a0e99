package de.interkomm.hub.resolutions;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a paper of a motion. */
public record MotionPaperId(UUID value) {

    public static MotionPaperId next() {
        return new MotionPaperId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<MotionPaperId> parse(String text) {
        try {
            return Optional.of(new MotionPaperId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
