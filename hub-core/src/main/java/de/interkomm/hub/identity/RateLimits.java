package de.interkomm.hub.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;

/** Slows down those who try too often. Counted in the database, so all nodes count together. */
public interface RateLimits {

    /**
     * Counts one attempt, whether or not the caller's transaction commits. The period begins with
     * the first attempt.
     *
     * @param action what is attempted
     * @param key who attempts it, or on what; only its hash is kept
     * @return {@link Allowed} for the first {@code times} attempts of a period
     */
    Attempt attempt(String action, String key, int times, Duration within);

    /** Has an attempt of a period not count after all, whether or not the caller commits. */
    void takeBack(String action, String key);

    /**
     * Names whoever sends from an address. That is an IPv6 network of 64 bits as a whole: a single
     * household is given that many addresses (RFC 6177).
     *
     * @param remoteAddress as a request has it
     */
    static String sender(String remoteAddress) {
        try {
            return InetAddress.ofLiteral(remoteAddress) instanceof Inet6Address address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, Long.BYTES)
                    : remoteAddress;
        } catch (IllegalArgumentException e) {
            // A proxy may hide its senders behind names of its own (RFC 7239).
            return remoteAddress;
        }
    }

    /** What became of an attempt. */
    sealed interface Attempt {}

    /** Go on. */
    record Allowed() implements Attempt {}

    /**
     * Too many.
     *
     * @param seconds until the next attempt is allowed, at least one: the value of {@code
     *     Retry-After}
     */
    record Refused(long seconds) implements Attempt {}
}
