package de.interkomm.hub.meetings;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a file that belongs to an item of an agenda. */
public record PaperId(UUID value) {

    public static PaperId next() {
        return new PaperId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<PaperId> parse(String text) {
        try {
            return Optional.of(new PaperId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
