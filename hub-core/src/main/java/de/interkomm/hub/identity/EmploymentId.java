package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names somebody's employment at an administration. */
public record EmploymentId(UUID value) {

    public static EmploymentId next() {
        return new EmploymentId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<EmploymentId> parse(String text) {
        try {
            return Optional.of(new EmploymentId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
