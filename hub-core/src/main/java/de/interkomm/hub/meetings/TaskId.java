package de.interkomm.hub.meetings;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names what somebody has been asked to do in a meeting. */
public record TaskId(UUID value) {

    public static TaskId next() {
        return new TaskId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<TaskId> parse(String text) {
        try {
            return Optional.of(new TaskId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
