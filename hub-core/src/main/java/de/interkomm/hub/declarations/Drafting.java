package de.interkomm.hub.declarations;

import de.interkomm.hub.declarations.DeclarationText.Move;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.shell.WordDiff.Piece;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The edition of the bound network that is being drafted. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} if there is none, and without {@link
 * GroupRight#WRITE_DECLARATION} in the group that drafts it. Each change makes a new state; a page
 * says which state it was made from, so that nothing written since is lost.
 */
public interface Drafting {

    int LONGEST_COMMENT = 5_000;

    /** Whether the reader may draft, and where. */
    Optional<GroupId> groupOf(@Nullable Actor reader, NetworkId network);

    Draft open(Actor actor, NetworkId network);

    /** One clause with all that was said of it, taken out ones included. */
    ClauseView clause(Actor actor, NetworkId network, ClauseId id);

    /** Gives the whole another title. */
    Turn retitle(Actor actor, NetworkId network, int seen, String title);

    /**
     * Adds a clause.
     *
     * @param after the clause it follows, on whose level it stands; {@code null} for the end
     */
    AddResult add(Actor actor, NetworkId network, Clause.Words words, @Nullable ClauseId after);

    /**
     * Saves what somebody made of a clause.
     *
     * @param seen the state that person began with
     */
    SaveResult save(Actor actor, NetworkId network, ClauseId id, int seen, Clause.Words words);

    Turn move(Actor actor, NetworkId network, ClauseId id, Move move);

    /**
     * Takes a clause out.
     *
     * @param seen the state the actor looks at; {@link Turn#STALE} if it says something else now
     */
    Turn remove(Actor actor, NetworkId network, ClauseId id, int seen);

    Turn comment(Actor actor, NetworkId network, ClauseId id, String text);

    /** Marks a comment as dealt with. */
    Turn settle(Actor actor, NetworkId network, CommentId id);

    /**
     * Proposes another wording, for those to answer who lead the group. They are mailed, at most
     * once an hour for a draft.
     */
    Turn propose(
            Actor actor,
            NetworkId network,
            ClauseId id,
            int seen,
            Clause.Words words,
            String reason);

    /**
     * Takes a proposal over, joined with what was written since, as the proposal shows it.
     *
     * @param seen the state the actor looks at; {@link SaveResult.Stale} if the clause says
     *     something else now
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#SETTLE_DECLARATION}
     */
    SaveResult accept(Actor actor, NetworkId network, ProposalId id, int seen);

    /**
     * Saves what somebody made of a clause and of a proposal that {@link #accept} could not join
     * with it; the proposal is taken over with that.
     *
     * @param seen the state that person began with
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#SETTLE_DECLARATION}
     */
    SaveResult join(Actor actor, NetworkId network, ProposalId id, int seen, Clause.Words words);

    /**
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#SETTLE_DECLARATION}
     */
    Turn decline(Actor actor, NetworkId network, ProposalId id);

    /**
     * Takes back what the actor has proposed.
     *
     * @return {@link Turn#STALE} if it is answered already
     * @throws de.interkomm.hub.shell.PageNotFound if it is somebody else's
     */
    Turn withdraw(Actor actor, NetworkId network, ProposalId id);

    /** All states, the latest first. */
    List<State> states(Actor actor, NetworkId network);

    /** What changed from one state to another. */
    Comparison compare(Actor actor, NetworkId network, int from, int to);

    /**
     * Puts a motion to the group that carries this text, which is fixed until it is resolved on.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#SETTLE_DECLARATION}
     */
    PutResult putToVote(Actor actor, NetworkId network, int seen);

    /**
     * Takes the motion back, or follows its withdrawal; it can be written on again.
     *
     * @return {@link Turn#STALE} while votes are taken
     */
    Turn takeBack(Actor actor, NetworkId network);

    /** The group's meetings that were held or have begun, in one of which it may be adopted. */
    List<Held> meetings(Actor actor, NetworkId network);

    /**
     * Records that the group has adopted the text in a meeting.
     *
     * @param on not ahead, not before the day the edition before it was adopted, and one of the
     *     meeting's days
     * @param meeting {@code null} for one the hub does not know
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#SETTLE_DECLARATION}
     */
    PutResult recordAdoption(
            Actor actor, NetworkId network, int seen, LocalDate on, @Nullable MeetingId meeting);

    /** What came of a step. */
    enum Turn {
        DONE,
        /** Somebody was quicker, or it is not being written on any more. */
        STALE
    }

    /** What came of a new clause. */
    sealed interface AddResult {

        record Added(ClauseId id) implements AddResult {}

        /** There are as many as there can be. */
        record Full() implements AddResult {}

        /** It is not being written on any more. */
        record Stale() implements AddResult {}
    }

    /** What came of saving. */
    sealed interface SaveResult {

        record Saved() implements SaveResult {}

        /** Saved together with what somebody else has written since. */
        record Merged() implements SaveResult {}

        /**
         * Not saved: both have changed the same words.
         *
         * @param both what is there now, and after it the other wording, by sentences, to be put
         *     right
         * @param theirs what is there now
         * @param state that this is
         */
        record Conflict(Clause.Words both, Clause.Words theirs, int state) implements SaveResult {}

        /** The clause is gone, or it is not being written on any more. */
        record Stale() implements SaveResult {}
    }

    /** What came of adopting, or asking to. */
    sealed interface PutResult {

        record Put(ResolutionId motion) implements PutResult {}

        record Adopted(int number) implements PutResult {}

        /** Says nothing yet. */
        record Empty() implements PutResult {}

        /** Says what the edition in force says, which its members would have to sign once more. */
        record Unchanged(int number) implements PutResult {}

        /** The day is ahead. */
        record TooEarly() implements PutResult {}

        /** The day is before the one on which the edition before it was adopted. */
        record BeforeEarlier(int number, LocalDate adoptedOn) implements PutResult {}

        /** The meeting was not held on that day. */
        record NotOfMeeting(LocalDate held) implements PutResult {}

        /** Somebody has written on it since. */
        record Stale() implements PutResult {}
    }

    /**
     * The draft as somebody sees it who may write on it.
     *
     * @param state of its text
     * @param motion that carries it; {@code null} unless it is to be voted on
     */
    record Draft(
            int number,
            EditionState editionState,
            GroupId group,
            String groupName,
            DeclarationText text,
            int state,
            List<Line> lines,
            @Nullable ResolutionId motion,
            Set<GroupRight> rights) {

        public Draft {
            lines = List.copyOf(lines);
            rights = Set.copyOf(rights);
        }

        public boolean isOpen() {
            return editionState == EditionState.DRAFT;
        }

        public boolean maySettle() {
            return rights.contains(GroupRight.SETTLE_DECLARATION);
        }

        /** Whether it is another edition of something that holds. */
        public boolean isAmendment() {
            return number > 1;
        }
    }

    /**
     * A clause in a draft.
     *
     * @param moves that would change anything
     * @param comments that are not dealt with
     * @param proposals that wait for an answer
     */
    record Line(DeclarationText.Numbered numbered, Set<Move> moves, int comments, int proposals) {

        public Line {
            moves = Set.copyOf(moves);
        }

        public Clause clause() {
            return numbered.clause();
        }
    }

    /**
     * @param number {@code null} once it is taken out
     */
    record ClauseView(
            Draft draft,
            Clause clause,
            @Nullable String number,
            List<Comment> comments,
            List<Proposal> proposals) {

        public ClauseView {
            comments = List.copyOf(comments);
            proposals = List.copyOf(proposals);
        }
    }

    record Comment(
            CommentId id, String person, String text, Instant at, @Nullable Instant settledAt) {}

    /** How a proposal stands. */
    enum ProposalState {
        OPEN,
        ACCEPTED,
        DECLINED,
        /** Whoever made it has taken it back. */
        WITHDRAWN
    }

    /**
     * Another wording.
     *
     * @param heading and {@code text} as a difference. While it waits, from what the clause says
     *     now to what it will say once the proposal is taken over; answered or colliding, from what
     *     it said when it was proposed to what was proposed
     * @param collision if it waits and the same passage has been changed in another way since: to
     *     take it over, somebody has to put both into words; {@code null} for none
     * @param own whether the reader has made it
     * @param answeredAt {@code null} while it waits
     */
    record Proposal(
            ProposalId id,
            String person,
            String reason,
            Instant at,
            ProposalState state,
            List<Piece> heading,
            List<Piece> text,
            @Nullable Collision collision,
            boolean own,
            @Nullable Instant answeredAt) {

        public Proposal {
            heading = List.copyOf(heading);
            text = List.copyOf(text);
        }

        public boolean isOpen() {
            return state == ProposalState.OPEN;
        }
    }

    /** What stands against each other in a clause and a proposal. */
    record Collision(Clause.Words now, Clause.Words proposed) {}

    /** What was done to make a state. */
    enum Deed {
        BEGUN,
        RETITLED,
        ADDED,
        CHANGED,
        MERGED,
        MOVED,
        REMOVED,
        ACCEPTED
    }

    /**
     * @param clause the number it had then; {@code null} for what concerns the whole
     */
    record State(int number, Deed deed, @Nullable String clause, String person, Instant at) {}

    /**
     * A meeting of the group.
     *
     * @param on the day it began
     */
    record Held(MeetingId id, String title, LocalDate on) {}
}
