package de.interkomm.hub.resolutions;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Votes that administrations lend one another for a whole meeting of the bound network, before it
 * or while it lasts (ADR 26). They are in every ballot that is opened in that meeting while nobody
 * of the lender is there; open ballots stay as they are.
 *
 * <p>Meetings are named by their ids. Whoever calls has checked who may see the meeting and whether
 * it is still to be held, and holds its row where something changes.
 */
public interface VoteLoans {

    /** Who can lend a vote, has lent one or carries one, as it is now. */
    Sides sides(NetworkId network, GroupId group, UUID meeting);

    /** What is lent now, by the rules and the electorate of this moment; by the lenders' names. */
    List<Standing> standing(NetworkId network, GroupId group, UUID meeting, List<Present> present);

    /**
     * Lends the vote of an administration the actor speaks for.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if the actor does not, or if one of them has no
     *     vote in the group
     */
    LendResult lend(
            Actor actor,
            NetworkId network,
            GroupId group,
            UUID meeting,
            RegionalKey lender,
            RegionalKey holder);

    /**
     * Ends a loan: those who speak for the lender take the vote back, those who speak for the
     * holder give it back.
     *
     * @return what has ended; empty if the one has lent the other nothing any more
     * @throws de.interkomm.hub.shell.PageNotFound for those who speak for neither
     */
    Optional<Ended> end(
            Actor actor,
            NetworkId network,
            GroupId group,
            UUID meeting,
            RegionalKey lender,
            RegionalKey holder);

    /**
     * Ends what holds no longer, as somebody has left the group or the rules allow less. To be
     * called when a meeting begins and when it ends, so that its minutes say what was.
     *
     * @return when it ended, as the database keeps it
     */
    Instant settle(NetworkId network, GroupId group, UUID meeting);

    /**
     * Takes back what {@link #settle} has ended, as the meeting has not begun after all. What was
     * lent since comes first: no vote is lent twice or passed on by that.
     *
     * @param at when it did
     */
    void unsettle(NetworkId network, UUID meeting, Instant at);

    /** Everybody who casts the votes of an administration in a group, each once. */
    List<Voice> voicesOf(NetworkId network, GroupId group, RegionalKey administration);

    /**
     * What was lent between two moments, in the order it was lent; the caller has checked who asks.
     */
    List<Kept> during(NetworkId network, UUID meeting, Instant from, Instant until);

    /** What came of lending a vote. */
    sealed interface LendResult {

        record Lent(Loan loan) implements LendResult {}

        record Refused(Refusal why) implements LendResult {}
    }

    /** Why a vote is not lent. */
    enum Refusal {
        /** It is lent already. */
        ALREADY,
        /** The other one carries as many votes as the rules allow. */
        TOO_MANY,
        /** The other one has lent its own vote, and votes are not passed on. */
        HOLDER_LENDS,
        /** The lender carries votes of others, which are not passed on. */
        LENDER_CARRIES,
        /** The group's rules allow no lent votes, or persons have the votes. */
        NOT_ALLOWED
    }

    /** A vote lent by one administration to another. */
    record Loan(RegionalKey lender, String lenderName, RegionalKey holder, String holderName) {}

    /**
     * A loan, and what it is good for with those who are there.
     *
     * @param running {@code null} unless a ballot is open in the meeting
     */
    record Standing(Loan loan, Effect effect, @Nullable Running running) {

        public boolean counts() {
            return effect == Effect.COUNTS;
        }
    }

    /** What a loan is good for at a moment. */
    enum Effect {
        /** The holder is there: the vote is there, too. */
        COUNTS,
        /** The lender is there and votes itself. */
        RESTS,
        /** The same from the next ballot on; one that is open keeps the loan. */
        RESTS_LATER,
        /** Neither is there. */
        WAITS
    }

    /** What an open ballot has of a loan, unless the vote is lent there to somebody else. */
    enum Running {
        /** It was lent when the ballot opened, and is cast by the holder there. */
        KEPT,
        /** It was lent since, or rested when the ballot opened, or was taken back there. */
        WITHOUT
    }

    /**
     * A loan that has ended.
     *
     * @param by whom
     * @param rest what open ballots keep of it
     */
    record Ended(Loan loan, By by, Rest rest) {}

    /** What is left of a loan that has ended. */
    enum Rest {
        NOTHING,
        /** It stays in a ballot that was opened before, until it is taken back there. */
        OPEN_BALLOT,
        /** It was cast already in all ballots that were opened before. */
        CAST
    }

    /** Who has ended a loan. */
    enum By {
        LENDER,
        HOLDER
    }

    /** What is lent in a meeting, for whoever asks. */
    interface Sides {

        /** What the reader can lend, has lent or carries, an entry for each administration. */
        List<Side> of(Actor reader);
    }

    /**
     * An administration a reader speaks for.
     *
     * @param lent {@code null} unless its vote is lent
     * @param lapsed {@code null} unless it was lent last and that holds no longer, though nobody
     *     has taken or given it back
     * @param carried lent to it
     * @param holders to whom its vote can be lent; by name
     */
    record Side(
            RegionalKey administration,
            String name,
            @Nullable Loan lent,
            @Nullable Lapsed lapsed,
            List<Loan> carried,
            List<Holder> holders) {

        public Side {
            carried = List.copyOf(carried);
            holders = List.copyOf(holders);
        }

        /** Whether there is anything to say or to do. */
        public boolean matters() {
            return lent != null || lapsed != null || !carried.isEmpty() || !holders.isEmpty();
        }
    }

    /** A loan that nobody has taken or given back and that holds no longer. */
    record Lapsed(String holderName, Lapse why, Lasting lasting) {}

    /** For how long a loan has lapsed. */
    enum Lasting {
        /** Until that changes. */
        FOR_NOW,
        /** The meeting has gone on without it. */
        FOR_GOOD
    }

    /** Why a loan holds no longer. */
    enum Lapse {
        /** The group's rules allow no lent votes any more, or persons have the votes. */
        NOT_ALLOWED,
        /** The other one has no vote in the group any more. */
        HOLDER_GONE,
        /** The rules allow the other one to carry fewer votes than it was lent. */
        TOO_MANY
    }

    /** An administration a vote can be lent to. */
    record Holder(RegionalKey administration, String name) {}

    /** Somebody who casts votes of an administration. */
    record Voice(AccountId account, String name, Mailbox mailbox) {}

    /**
     * A loan as it was between two moments.
     *
     * @param since {@code null} if it was before the first
     * @param until {@code null} if it was beyond the second
     * @param idle whether it was in none of the ballots that were held meanwhile, though there were
     *     some
     */
    record Kept(
            RegionalKey lender,
            String lenderName,
            String holderName,
            @Nullable Instant since,
            @Nullable Instant until,
            boolean idle) {}
}
