package de.interkomm.hub.meetings;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a person's place in one meeting. */
public record AttendeeId(UUID value) {

    public static AttendeeId next() {
        return new AttendeeId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<AttendeeId> parse(String text) {
        try {
            return Optional.of(new AttendeeId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
