package de.interkomm.hub.governance;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names somebody's time in a group. */
public record ParticipationId(UUID value) {

    public static ParticipationId next() {
        return new ParticipationId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<ParticipationId> parse(String text) {
        try {
            return Optional.of(new ParticipationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
