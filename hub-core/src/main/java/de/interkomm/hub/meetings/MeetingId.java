package de.interkomm.hub.meetings;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a meeting of a group. */
public record MeetingId(UUID value) {

    public static MeetingId next() {
        return new MeetingId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<MeetingId> parse(String text) {
        try {
            return Optional.of(new MeetingId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
