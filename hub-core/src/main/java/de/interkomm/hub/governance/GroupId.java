package de.interkomm.hub.governance;

import com.github.f4b6a3.uuid.UuidCreator;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Names a group of a network. */
public record GroupId(UUID value) {

    public static GroupId next() {
        return new GroupId(UuidCreator.getTimeOrderedEpoch());
    }

    /** When the group was recorded, as its id tells (RFC 9562, 5.7). */
    public Instant madeAt() {
        return Instant.ofEpochMilli(value.getMostSignificantBits() >>> 16);
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<GroupId> parse(String text) {
        try {
            return Optional.of(new GroupId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
