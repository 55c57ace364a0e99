package de.interkomm.hub.privacy;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.Processing;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Objections to the processing of one's data in a network (GDPR, Art. 21), which its coordinators
 * answer within a month (Art. 12 (3)).
 */
public interface Objections {

    /** The longest reason and the longest answer, in characters. */
    int LONGEST = 4_000;

    /** Where there is anything to object to: the networks that know the person. */
    Set<NetworkId> networks(Person person);

    /** The person's objections in every network, the newest first. Outside a transaction. */
    List<Objection> of(Person person);

    /**
     * Keeps the objection, and tells the network's coordinators. Outside a transaction.
     *
     * @return whether the network knows the person at all
     */
    boolean make(Actor actor, NetworkId network, Processing about, String reason);

    /**
     * All of the bound network, those that wait first.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for all but its coordinators
     */
    List<Objection> in(Actor actor, NetworkId network);

    /**
     * Answers one of the bound network, and tells the person by mail. If it is upheld, what the hub
     * can end by itself has ended with this call, in this network alone.
     *
     * @param ends what ends if it is upheld: not always what the person took it for
     * @throws de.interkomm.hub.identity.NotPermitted for all but its coordinators
     */
    Answering answer(
            Actor actor, NetworkId network, UUID id, Outcome outcome, Processing ends, String text);

    /** Whether the processing ends. */
    enum Outcome {
        UPHELD,
        REFUSED
    }

    /** What came of an answer. */
    enum Answering {
        ANSWERED,
        WAS_ANSWERED_ALREADY,
        NO_SUCH_OBJECTION
    }

    /**
     * @param about what the person took it to be about
     * @param due the last day for an answer
     * @param outcome with the answer and its time {@code null} while it waits
     * @param ended what ended with it; {@code null} unless it was upheld
     */
    record Objection(
            UUID id,
            NetworkId network,
            String name,
            String mailbox,
            Processing about,
            String reason,
            Instant made,
            LocalDate due,
            @Nullable Outcome outcome,
            @Nullable Processing ended,
            @Nullable String answer,
            @Nullable Instant answered) {}
}
