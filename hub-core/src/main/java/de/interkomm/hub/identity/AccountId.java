package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.io.Serializable;
import java.util.UUID;

/** Names a person's account, in all networks the same. */
public record AccountId(UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
