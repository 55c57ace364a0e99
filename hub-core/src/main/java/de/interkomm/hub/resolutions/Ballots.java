package de.interkomm.hub.resolutions;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Votes of the bound network's groups, in meetings and in writing. Who has votes is frozen when a
 * ballot opens; who casts them for an administration is whoever speaks for it at that moment: its
 * people in the group, its contact person, its head, or whom they lent the vote. All methods throw
 * {@link de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right
 * to.
 */
public interface Ballots {

    /**
     * Opens a ballot in a meeting, where those present vote until it is closed.
     *
     * @param rules {@link VotingSheets#rules} or others for this ballot
     * @param present who is there; to be told again with {@link #attend} when that changes
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    OpenResult openInMeeting(
            Actor actor,
            NetworkId network,
            ResolutionId id,
            VotingRules rules,
            List<Present> present);

    /**
     * Opens a ballot in writing and mails all who can vote.
     *
     * @param deadline in the future; closes by itself then
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    OpenResult openInWriting(
            Actor actor, NetworkId network, ResolutionId id, VotingRules rules, Instant deadline);

    /** Says who is present from now on, in an open ballot of a meeting. */
    Turn attend(Actor actor, NetworkId network, BallotId ballot, List<Present> present);

    /**
     * Votes. The same again changes nothing; in open ballots and those by name another choice
     * replaces the one before until the ballot closes.
     */
    CastResult cast(Actor actor, NetworkId network, BallotId ballot, EntryId entry, Choice choice);

    /** As {@link #cast}, several votes one after the other; each is stored by itself. */
    Map<EntryId, CastResult> castEach(
            Actor actor, NetworkId network, BallotId ballot, Map<EntryId, Choice> choices);

    /**
     * Writes down what somebody showed by hand or said aloud, in a meeting's ballot that is not
     * secret.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    CastResult record(
            Actor actor, NetworkId network, BallotId ballot, EntryId entry, Choice choice);

    /**
     * Lends a vote that has not been cast, for this ballot. Until it is taken back nobody else
     * casts it.
     *
     * @param to somebody of the group
     */
    LendResult lend(Actor actor, NetworkId network, BallotId ballot, EntryId entry, AccountId to);

    /**
     * The people of the group a vote can be lent to, as they carry no more than the rules allow,
     * the actor left out; by name. Nobody for those who lend none, as they carry votes of others in
     * the ballot or in its meeting.
     */
    List<Carrier> carriers(Actor actor, NetworkId network, BallotId ballot);

    /** Takes a lent vote back that has not been cast. */
    Turn takeBack(Actor actor, NetworkId network, BallotId ballot, EntryId entry);

    /**
     * Closes a ballot and counts, once: whoever comes second gets what the first one counted. In
     * writing before the deadline only if all have voted for whom somebody can.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    CloseResult close(Actor actor, NetworkId network, BallotId ballot);

    /**
     * Closes an open ballot of a meeting with what the chair counted at a show of hands, once:
     * whoever comes second gets what the first one counted. Only where everybody has one vote, and
     * nobody has voted otherwise.
     *
     * @param hands how many were shown for each choice, abstentions too; none for what is missing
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}, or for
     *     ballots that are not {@link Way#OPEN} or not held in a meeting
     */
    HandResult closeByHand(
            Actor actor, NetworkId network, BallotId ballot, Map<Choice, Integer> hands);

    /**
     * Calls an open ballot off; its votes are deleted and the motion waits as before.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    Turn callOff(Actor actor, NetworkId network, BallotId ballot);

    /** A ballot as one reader sees it. */
    View view(@Nullable Actor reader, NetworkId network, BallotId ballot);

    /**
     * The open ballots of a meeting, as they were opened; the caller has checked who asks.
     *
     * @param meeting by its id
     */
    List<BallotId> openIn(NetworkId network, UUID meeting);

    /**
     * Whom ballots of a meeting that were not called off have counted: they have their vote or,
     * once they are closed, had them among those present; for themselves, for their administration
     * or with a vote lent to them.
     *
     * @param meeting by its id
     */
    Counted counted(NetworkId network, UUID meeting);

    /** The same; open ballots are kept from closing until the transaction ends. */
    Counted countedForGood(NetworkId network, UUID meeting);

    /**
     * What came of the ballots a meeting has held, in their order. The caller has checked who asks,
     * and tells others than the group's people only of what is decided.
     */
    List<Held> heldIn(NetworkId network, UUID meeting);

    /** How often something has changed in the ballots of meetings; those without are left out. */
    Map<UUID, Pulse> pulses(NetworkId network, Collection<UUID> meetings);

    /** The open ballots in which the actor has a vote that is not cast, the most urgent first. */
    List<Open> waitingFor(Actor actor, NetworkId network);

    /**
     * The result in one paragraph: who could vote, who did, what the majority was a part of, and
     * why it passed or did not.
     */
    String explain(Outcome outcome, Locale locale);

    /**
     * By what an open ballot will be counted, in one paragraph: the majority it takes and what that
     * is a part of, what abstentions do, and the quorum.
     */
    String rules(View ballot, Locale locale);

    /** What came of opening. */
    sealed interface OpenResult {

        /**
         * @param loners administrations whose weight nobody else has, where the ballot is secret:
         *     their votes could be told
         */
        record Opened(BallotId id, List<String> loners) implements OpenResult {

            public Opened {
                loners = List.copyOf(loners);
            }
        }

        /** The group has nobody with a vote. */
        record NobodyCanVote() implements OpenResult {}

        /** It is being voted on, has been, or was withdrawn. */
        record Stale() implements OpenResult {}

        /** The deadline has passed. */
        record TooLate() implements OpenResult {}
    }

    /** What came of a vote. */
    enum CastResult {
        CAST,
        /** Another choice than before holds now. */
        CHANGED,
        /** There is a vote already: a secret one, or one the chair did not write down. */
        ALREADY,
        /** The ballot is over. */
        CLOSED,
        /** The ballot is over, and what the actor's vote said before counts. */
        CHANGED_TOO_LATE,
        /** Is not present at the meeting. */
        NOT_PRESENT,
        /** The actor's deputy is at the meeting and votes in their place. */
        DEPUTISED,
        /** Lent to somebody else. */
        LENT_OUT,
        /** Lent to nobody, as when it was taken back, and the actor does not speak for it. */
        NOT_YOURS
    }

    /** What came of lending a vote. */
    enum LendResult {
        DONE,
        /** That person carries as many votes of others as the rules allow. */
        TOO_MANY,
        /** The actor carries votes of others, which are not passed on. */
        LENDER_CARRIES,
        /** That person has lent their own vote, or speaks for an administration that has. */
        CARRIER_LENDS,
        /** Cast or lent already, or the ballot is over. */
        STALE
    }

    /**
     * Somebody who can carry a vote.
     *
     * @param administrationName empty for none
     * @param attendance at the meeting; {@code null} in writing
     */
    record Carrier(
            AccountId account,
            String name,
            String administrationName,
            @Nullable Attendance attendance) {}

    /** What came of a step. */
    enum Turn {
        DONE,
        /** Somebody was quicker, or the ballot is over. */
        STALE
    }

    /** What came of closing. */
    sealed interface CloseResult {

        record Closed(Outcome outcome) implements CloseResult {}

        /** Votes are missing and the deadline is ahead. */
        record TooEarly() implements CloseResult {}

        record CalledOff() implements CloseResult {}
    }

    /** What came of a show of hands. */
    sealed interface HandResult {

        record Closed(Outcome outcome) implements HandResult {}

        /** More hands than those present who can vote. */
        record TooMany(int present) implements HandResult {}

        /** Votes were cast, or are not all of the same weight: each has to be recorded. */
        record Singly() implements HandResult {}

        record CalledOff() implements HandResult {}
    }

    /** Whom ballots have counted. */
    record Counted(Set<AccountId> accounts, Set<RegionalKey> administrations) {

        public Counted {
            accounts = Set.copyOf(accounts);
            administrations = Set.copyOf(administrations);
        }

        /**
         * @param administration for which somebody was there; {@code null} for none
         */
        public boolean includes(AccountId account, @Nullable RegionalKey administration) {
            return accounts.contains(account)
                    || (administration != null && administrations.contains(administration));
        }
    }

    /**
     * What came of a ballot in a meeting.
     *
     * @param item of the agenda, by its id
     * @param number {@code null} where nothing was resolved
     * @param named who voted how where that is part of the result, otherwise empty; in the order of
     *     choices
     */
    record Held(
            UUID item,
            ResolutionId resolution,
            String title,
            String text,
            @Nullable String number,
            Outcome outcome,
            Map<Choice, List<Named>> named) {

        public Held {
            named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        }

        /** Whether whoever sees the group may know of it. */
        public boolean isDecided() {
            return number != null;
        }
    }

    /**
     * Somebody whose vote is part of a result.
     *
     * @param carrier whom it was lent to; {@code null} for nobody
     */
    record Named(String name, @Nullable String carrier) {}

    /**
     * Rising numbers.
     *
     * @param turns how often ballots were opened and closed
     * @param votes how often one voted, came or went
     */
    record Pulse(long turns, long votes) {}

    /** Whether votes are taken. */
    enum State {
        OPEN,
        CLOSED,
        CALLED_OFF
    }

    /** An open ballot in which somebody has a vote. */
    record Open(BallotId id, ResolutionId resolution, String title, @Nullable Instant deadline) {}

    /**
     * A ballot.
     *
     * @param meeting in which it is held, by its id; {@code null} in writing
     * @param deadline {@code null} in a meeting
     * @param isDue whether the deadline is over and nobody has counted yet
     * @param tally as it is, once closed as it came; {@code null} where the reader may not know it
     *     yet, as in secret ballots and those in writing while they are open
     * @param turnout who could vote, is there and has voted by now
     * @param mine the entries the reader casts for, or has lent; those of others last
     * @param electorate all who can vote; empty for those who do not belong to the group
     * @param lone entries of a secret ballot whose weight no other has: the result could tell how
     *     they voted
     * @param awaited those in an open ballot in writing that have not voted, and for whom somebody
     *     can, by name; for those who belong to the group
     * @param unheard the same, but for whom nobody can at present
     */
    record View(
            BallotId id,
            ResolutionId resolution,
            State state,
            Place place,
            @Nullable UUID meeting,
            VotingRules rules,
            List<String> candidates,
            Instant openedAt,
            @Nullable Instant deadline,
            boolean isDue,
            @Nullable Instant closedAt,
            @Nullable Outcome tally,
            Turnout turnout,
            List<Entry> mine,
            List<Entry> electorate,
            Set<EntryId> lone,
            List<String> awaited,
            List<String> unheard) {

        public View {
            awaited = List.copyOf(awaited);
            unheard = List.copyOf(unheard);
            candidates = List.copyOf(candidates);
            mine = List.copyOf(mine);
            electorate = List.copyOf(electorate);
            lone = Set.copyOf(lone);
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }

        /** Whether the reader carries votes of others in it, and so lends none. */
        public boolean carries() {
            return mine.stream().anyMatch(one -> one.hand() == Hand.CARRIED);
        }

        /** The votes the reader can cast now, or change. */
        public List<EntryId> castable() {
            return mine.stream().filter(this::isCastable).map(Entry::id).toList();
        }

        /** Whether the reader can only change what is cast already. */
        public boolean isAllCast() {
            return mine.stream().filter(this::isCastable).allMatch(one -> one.cast() == Cast.VOTED);
        }

        private boolean isCastable(Entry one) {
            return isOpen()
                    && (one.hand() == Hand.OWN || one.hand() == Hand.CARRIED)
                    && !(isSecret() && one.cast() == Cast.VOTED)
                    && (place == Place.WRITING || one.attendance() == Attendance.PRESENT);
        }

        /**
         * What was chosen for which vote; what stands there already is left out.
         *
         * @param sent codes of choices by votes, and whatever else a form sends
         */
        public Map<EntryId, Choice> chosen(Map<String, String> sent) {
            Map<EntryId, Choice> chosen = new LinkedHashMap<>();
            sent.forEach(
                    (name, code) ->
                            EntryId.parse(name)
                                    .ifPresent(
                                            id ->
                                                    Choice.parse(code, candidates)
                                                            .filter(one -> !stands(id, one))
                                                            .ifPresent(
                                                                    one -> chosen.put(id, one))));
            return chosen;
        }

        /** Whether something was sent, and all of it stands there already. */
        public boolean isUnchanged(Map<String, String> sent) {
            return chosen(sent).isEmpty()
                    && sent.keySet().stream().anyMatch(name -> EntryId.parse(name).isPresent());
        }

        /** As messages name it where nothing sent is news. */
        public String untouched() {
            boolean missing =
                    mine.stream()
                            .filter(this::isCastable)
                            .anyMatch(one -> one.cast() == Cast.WAITING);
            return missing ? "unchanged-some" : "unchanged";
        }

        private boolean stands(EntryId id, Choice choice) {
            return mine.stream()
                    .anyMatch(one -> one.id().equals(id) && choice.equals(one.choice()));
        }

        public List<Choice> choices() {
            return Choice.among(candidates);
        }

        public boolean isSecret() {
            return rules.way() == Way.SECRET;
        }

        /** Who is there and has not voted, by name; nobody in writing. */
        public List<String> missing() {
            return electorate.stream()
                    .filter(_ -> place == Place.MEETING)
                    .filter(one -> one.attendance() == Attendance.PRESENT)
                    .filter(one -> one.cast() == Cast.WAITING)
                    .map(Entry::name)
                    .toList();
        }

        /** Whether so few take part at the meeting that nothing would be resolved. */
        public boolean isShortOfQuorum() {
            return place == Place.MEETING && votesThere() < votesNeeded();
        }

        /** How many votes take part: of those who are there, or have voted and left. */
        public int votesThere() {
            int cast =
                    electorate.stream()
                            .filter(one -> one.cast() != Cast.WAITING)
                            .mapToInt(Entry::weight)
                            .sum();
            return Math.max(turnout.presentVotes(), cast);
        }

        /** How many votes have to take part; 0 for no quorum. */
        public int votesNeeded() {
            return rules.quorumOf(turnout);
        }

        /** Whether hands can be counted instead of votes: as long as there are none. */
        public boolean takesHands() {
            return isOpen()
                    && place == Place.MEETING
                    && rules.way() == Way.OPEN
                    && turnout.voted() == 0
                    && !turnout.isWeighted();
        }

        /**
         * Whether it can be closed now: one in writing before its deadline only once all have voted
         * for whom somebody can. To be asked for whoever belongs to the group.
         */
        public boolean isClosable() {
            return isOpen() && (place == Place.MEETING || isDue || awaited.isEmpty());
        }

        /** Whether whoever closes it now is asked first. */
        public boolean isDoubtful() {
            return isOpen()
                    && (!missing().isEmpty()
                            || isShortOfQuorum()
                            || (!isDue && !unheard.isEmpty()));
        }
    }

    /**
     * One vote, or weight, of the electorate.
     *
     * @param administration {@code null} for a person
     * @param attendance whether it is at the meeting, be it by whom it is lent to
     * @param unlent whether it would be if it were not lent
     * @param choice what it voted; {@code null} where it has not, or the reader may not know
     * @param lentTo who casts it; {@code null} if its own people do
     * @param hand what the reader can do with it
     */
    record Entry(
            EntryId id,
            @Nullable RegionalKey administration,
            String name,
            int weight,
            Attendance attendance,
            Attendance unlent,
            Cast cast,
            @Nullable Choice choice,
            @Nullable String lentTo,
            Hand hand) {}

    /** Whether it is at the meeting. */
    enum Attendance {
        PRESENT,
        ABSENT
    }

    /** Whether a vote was cast. */
    enum Cast {
        VOTED,
        /** The chair has written it down, and can change it. */
        RECORDED,
        WAITING
    }

    /** What a reader has to do with a vote. */
    enum Hand {
        NONE,
        /** Casts it for those it belongs to, or in person. */
        OWN,
        /** Casts it because it was lent to the reader. */
        CARRIED,
        /** Belongs to the reader, who has lent it. */
        LENT,
        /** Belongs to the reader, whose deputy is at the meeting and votes in their place. */
        DEPUTISED
    }
}
