package de.interkomm.hub.administrations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.UUID;

/** One attempt to import an edition of the register. */
public record RegisterRunId(UUID value) {

    public static RegisterRunId next() {
        return new RegisterRunId(UuidCreator.getTimeOrderedEpoch());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
