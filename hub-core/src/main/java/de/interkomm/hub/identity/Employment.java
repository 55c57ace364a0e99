package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody works for an administration, or did.
 *
 * @param since when its owner told the hub
 * @param proof {@code null} as long as nobody has verified it
 * @param ended {@code null} while it goes on
 */
public record Employment(
        EmploymentId id,
        AccountId account,
        RegionalKey administration,
        Instant since,
        State state,
        @Nullable Proof proof,
        @Nullable Instant ended) {

    /** Whether it counts: what comes from it is good. */
    public boolean isVerified() {
        return state == State.VERIFIED || state == State.DUE;
    }

    /**
     * How and until when it is known.
     *
     * @param whose the account of whoever verified it; {@code null} if the mailbox did
     * @param due when it has to be verified again
     */
    public record Proof(
            Verification by, @Nullable AccountId whose, Instant at, Instant due, Instant lapses) {}

    /** What it is worth. */
    public enum State {
        /** Nobody has verified it yet. */
        UNVERIFIED,
        VERIFIED,
        /** Verified, and to be verified again soon or since a while. */
        DUE,
        /** Was not verified again in time: what came from it rests. */
        LAPSED,
        ENDED
    }
}
