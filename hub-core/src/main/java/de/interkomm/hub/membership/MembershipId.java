package de.interkomm.hub.membership;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a membership within its network. */
public record MembershipId(@JsonValue UUID value) {

    @JsonCreator
    public MembershipId {}

    public static MembershipId next() {
        return new MembershipId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from an address, where a wrong one is no error of ours. */
    public static Optional<MembershipId> parse(String text) {
        try {
            return Optional.of(new MembershipId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
