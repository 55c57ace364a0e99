package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the mailbox proves nothing, a person does: a colleague whose own employment is verified, or
 * the coordinators of a network the person belongs to.
 */
public interface Vouching {

    /** How long a colleague can answer. */
    Duration VALIDITY = Duration.ofDays(14);

    /** How many requests of an employment may be open at a time. */
    int MOST = 3;

    /**
     * Asks a colleague. Whether there is one with that mailbox is not said: only somebody whose own
     * employment at the same administration is verified gets a mail.
     */
    Asked askColleague(Actor actor, EmploymentId employment, Mailbox colleague);

    /** Asks the coordinators of one of {@link #networksOf}. */
    Asked askCoordinators(Actor actor, EmploymentId employment, NetworkId network);

    /**
     * The networks whose coordinators the person may ask: where they have a role, or lost one by
     * leaving an employer.
     */
    Set<NetworkId> networksOf(Actor actor);

    /** What the person has asked and nobody has answered. */
    List<Request> open(Actor actor);

    /**
     * Takes an own request back; its link is dead at once.
     *
     * @return whether it was open
     */
    boolean withdraw(Actor actor, EmploymentRequestId request);

    /** Looks at a colleague's link without using it up. */
    Answer look(String token);

    /** The colleague vouches. */
    Answer vouch(String token);

    /** The colleague does not. */
    Answer decline(String token);

    /**
     * Who waits for the network's coordinators, the longest wait first.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    List<Waiting> waiting(Actor actor, NetworkId network);

    /**
     * How many wait in each of the networks, by one query; those without are left out.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE} in any of them
     */
    Map<NetworkId, Integer> waitingIn(Actor actor, Set<NetworkId> networks);

    /**
     * The coordinator has made sure.
     *
     * @return whether the request was open, and asked this network
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    boolean verify(Actor actor, NetworkId network, EmploymentRequestId request);

    /**
     * The coordinator does not verify it.
     *
     * @return whether the request was open, and asked this network
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    boolean decline(Actor actor, NetworkId network, EmploymentRequestId request);

    /**
     * @param colleague who was asked; {@code null} if coordinators were
     * @param network whose coordinators were asked; {@code null} if a colleague was
     */
    record Request(
            EmploymentRequestId id,
            EmploymentId employment,
            @Nullable Mailbox colleague,
            @Nullable NetworkId network,
            Instant asked) {}

    /** Somebody who waits for a network's coordinators. */
    record Waiting(
            EmploymentRequestId id,
            AccountId account,
            String name,
            Mailbox mailbox,
            RegionalKey administration,
            Instant asked) {}

    /** What came of asking. */
    enum Asked {
        ASKED,
        /** As many as may be are open, or too many were asked lately. */
        TOO_MANY,
        /** The same has been asked before and waits for an answer. */
        ASKED_ALREADY,
        /** Nobody vouches for themselves. */
        ONESELF,
        /** It is verified, and not due yet. */
        NOT_NEEDED,
        /** Not the actor's employment, or a network without them. */
        UNKNOWN
    }

    /** What a colleague's link is worth. */
    sealed interface Answer {

        /** Can be answered. */
        record Open(String name, Mailbox mailbox, RegionalKey administration) implements Answer {}

        record Vouched(String name) implements Answer {}

        record Declined(String name) implements Answer {}

        /** Answered or taken back before, or no longer needed. */
        record Settled() implements Answer {}

        /** The colleague's own employment is not verified any more. */
        record NotVerified() implements Answer {}

        record Expired() implements Answer {}

        /** Mistyped or forgotten. */
        record Unknown() implements Answer {}
    }
}
