package de.interkomm.hub.meetings;

import de.interkomm.hub.identity.Actor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * One secret address for each person, from which calendars fetch the meetings of all groups that
 * person belongs to, in all networks. Whoever has the address reads on without signing in until it
 * is renewed or revoked; only a hash of it is kept.
 */
public interface CalendarFeeds {

    /** Whether there is an address, and when a calendar has last asked; {@code null} for none. */
    @Nullable Address of(Actor actor);

    /**
     * Makes an address; the one before is good for nothing from then on.
     *
     * @return the secret in it, which is told this once
     */
    String renew(Actor actor);

    /** Makes the address good for nothing. */
    void revoke(Actor actor);

    /**
     * The file a calendar fetches (RFC 5545): from ninety days ago on, and nobody named in it.
     *
     * @return nothing for a secret that was never good, or is not any more, or whose owner may not
     *     sign in
     */
    Optional<byte[]> read(String secret);

    /**
     * @param read {@code null} until a calendar has asked
     */
    record Address(Instant made, @Nullable Instant read) {}
}
