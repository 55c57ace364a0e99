package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a request to verify somebody's employment. */
public record EmploymentRequestId(UUID value) {

    public static EmploymentRequestId next() {
        return new EmploymentRequestId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<EmploymentRequestId> parse(String text) {
        try {
            return Optional.of(new EmploymentRequestId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
