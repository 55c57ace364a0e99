package de.interkomm.hub.governance;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names an invitation to be a group's guest, and what came of it. */
public record GuestId(UUID value) {

    public static GuestId next() {
        return new GuestId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<GuestId> parse(String text) {
        try {
            return Optional.of(new GuestId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
