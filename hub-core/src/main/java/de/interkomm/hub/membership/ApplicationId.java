package de.interkomm.hub.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names an application within its network. */
public record ApplicationId(@JsonValue UUID value) {

    @JsonCreator
    public ApplicationId {}

    public static ApplicationId next() {
        return new ApplicationId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from an address, where a wrong one is no error of ours. */
    public static Optional<ApplicationId> parse(String text) {
        try {
            return Optional.of(new ApplicationId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
