package de.interkomm.hub.governance;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names somebody's wish to come into a group. */
public record GroupRequestId(UUID value) {

    public static GroupRequestId next() {
        return new GroupRequestId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<GroupRequestId> parse(String text) {
        try {
            return Optional.of(new GroupRequestId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
