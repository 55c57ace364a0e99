package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a person's account, in all networks the same. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<AccountId> parse(String text) {
        try {
            return Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
