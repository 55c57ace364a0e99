package de.interkomm.hub.meetings;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Votes that administrations lend one another for a meeting of the bound network, from the day it
 * is planned until it is over. All methods throw {@link de.interkomm.hub.shell.PageNotFound} for
 * what the actor may not know of or has no right to.
 */
public interface MeetingLoans {

    /** What the reader has to do with votes lent for the meeting. */
    Lending lending(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** Lends the vote of an administration the actor speaks for, and tells those it is lent to. */
    LendResult lend(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            RegionalKey lender,
            RegionalKey holder);

    /**
     * Takes a vote back, or gives it back to whom it belongs, and tells the other side. Ballots
     * that are open keep it.
     */
    EndResult end(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            RegionalKey lender,
            RegionalKey holder);

    /**
     * @param sides administrations the reader speaks for, where there is anything to say or to do;
     *     none where the meeting is over
     * @param resting those that have lent their vote, or lent it to them, and are there themselves,
     *     with whether that holds in open ballots, too
     * @param running of the others that have lent their vote, or lent it to them, what a ballot has
     *     of that which is open
     * @param mostProxies how many votes of others one administration may carry
     */
    record Lending(
            List<VoteLoans.Side> sides,
            Map<RegionalKey, VoteLoans.Effect> resting,
            Map<RegionalKey, VoteLoans.Running> running,
            int mostProxies) {

        public static final Lending NONE = new Lending(List.of(), Map.of(), Map.of(), 0);

        public Lending {
            sides = List.copyOf(sides);
            resting = Map.copyOf(resting);
            running = Map.copyOf(running);
        }
    }

    /** What came of lending a vote. */
    enum LendResult {
        DONE,
        /** The meeting is over, or was called off. */
        OVER,
        ALREADY,
        TOO_MANY,
        HOLDER_LENDS,
        LENDER_CARRIES,
        NOT_ALLOWED;

        /** As {@link VoteLoans.Refusal} says why. */
        public static LendResult of(VoteLoans.Refusal why) {
            return switch (why) {
                case ALREADY -> ALREADY;
                case TOO_MANY -> TOO_MANY;
                case HOLDER_LENDS -> HOLDER_LENDS;
                case LENDER_CARRIES -> LENDER_CARRIES;
                case NOT_ALLOWED -> NOT_ALLOWED;
            };
        }
    }

    /** What came of ending a loan. */
    enum EndResult {
        TAKEN_BACK,
        /** For later ballots; an open one keeps it. */
        TAKEN_BACK_LATER,
        /** For later ballots; in the open one it is cast. */
        TAKEN_BACK_CAST,
        GIVEN_BACK,
        /** For later ballots; an open one keeps it. */
        GIVEN_BACK_LATER,
        /** For later ballots; in the open one it is cast. */
        GIVEN_BACK_CAST,
        /** Somebody was quicker, or the meeting is over. */
        STALE
    }
}
