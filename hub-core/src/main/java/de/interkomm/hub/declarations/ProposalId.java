package de.interkomm.hub.declarations;

import com.github.f4b6a3.uuid.UuidCreator;

import java.util.Optional;
import java.util.UUID;

/** Names a proposal for the wording of a clause. */
public record ProposalId(UUID value) {

    public static ProposalId next() {
        return new ProposalId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Reads an id from outside, where a wrong one is no error of ours. */
    public static Optional<ProposalId> parse(String text) {
        try {
            return Optional.of(new ProposalId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
