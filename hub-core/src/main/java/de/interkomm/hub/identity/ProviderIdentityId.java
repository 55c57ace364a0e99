package de.interkomm.hub.identity;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names the link between an account and somebody's identity at a provider. */
public record ProviderIdentityId(UUID value) {

    public static ProviderIdentityId next() {
        return new ProviderIdentityId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<ProviderIdentityId> parse(String text) {
        try {
            return Optional.of(new ProviderIdentityId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
