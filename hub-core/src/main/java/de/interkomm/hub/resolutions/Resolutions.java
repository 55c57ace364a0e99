package de.interkomm.hub.resolutions;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The motions of the bound network's groups and its register of resolutions. What is resolved is
 * seen by whoever sees the group, unless it was on an internal item of an agenda; that, and what is
 * not resolved, by those who belong to the group, run the network or vote on it. The database
 * leaves out the rest. All methods throw {@link de.interkomm.hub.shell.PageNotFound} for what the
 * actor may not know of or has no right to.
 */
public interface Resolutions {

    /** How many resolutions a page of the register has. */
    int PAGE_SIZE = 20;

    /**
     * Writes down what a group is to resolve.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    ResolutionId put(
            Actor actor, NetworkId network, GroupId group, MotionDraft draft, Source source);

    /**
     * What another round of an election would be in which nobody was elected: those who were tied,
     * or else all who stood, with the words it had.
     *
     * @param id the last round so far
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    MotionDraft nextRound(Actor actor, NetworkId network, ResolutionId id);

    /**
     * Writes down another round of an election in which nobody was elected, as {@link #put} does.
     *
     * @param earlier the last round so far
     * @return nothing if somebody was quicker, or somebody was elected
     */
    Optional<ResolutionId> putNextRound(
            Actor actor, NetworkId network, ResolutionId earlier, MotionDraft draft, Source source);

    /**
     * Changes a motion that is not being voted on, and from which nothing follows by itself.
     *
     * @param version that the actor has seen
     */
    Change edit(Actor actor, NetworkId network, ResolutionId id, int version, MotionDraft draft);

    /**
     * Says where a motion is to be resolved on, for instance on an item of an agenda.
     *
     * @return {@link Change#STALE} once it is being voted on
     */
    Change place(Actor actor, NetworkId network, ResolutionId id, Source source);

    /** Takes a motion back that is not being voted on. */
    Change withdraw(Actor actor, NetworkId network, ResolutionId id, int version);

    /** Says how far a resolution that was adopted has been carried out. */
    Change follow(
            Actor actor, NetworkId network, ResolutionId id, int version, Execution execution);

    /**
     * Records of a resolution that was adopted that it took effect by itself; for who lets that
     * follow. What somebody has said of its execution before stays.
     */
    void tookEffect(NetworkId network, ResolutionId id);

    /**
     * Enters into the register what a group has adopted without a ballot in the hub; for who lets
     * something follow from it. Nothing is left to carry out.
     *
     * @param on the day it was adopted, by which it is numbered
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_VOTES}
     */
    Recorded record(Actor actor, NetworkId network, GroupId group, MotionDraft draft, LocalDate on);

    /** Whether the reader may see a motion or resolution. */
    Sight sight(@Nullable Actor reader, NetworkId network, ResolutionId id);

    /** One motion or resolution with its ballots, the latest first. */
    View open(@Nullable Actor reader, NetworkId network, ResolutionId id);

    /**
     * The register: what was resolved, the latest first.
     *
     * @param page as it stands in the address, counted from 0
     */
    Page<Card> register(@Nullable Actor reader, NetworkId network, Query query, String page);

    /** All of the register that the query finds, the latest first; for a file. */
    List<Card> export(@Nullable Actor reader, NetworkId network, Query query);

    /** The years in which something was resolved that the reader may see, the latest first. */
    List<Integer> years(@Nullable Actor reader, NetworkId network);

    /** The groups that have resolved something the reader may see, by name. */
    List<Groups.Link> groups(@Nullable Actor reader, NetworkId network);

    /** What a group has resolved last. */
    List<Card> latest(@Nullable Actor reader, NetworkId network, GroupId group, int most);

    /** What a group has still to resolve on, what is being voted on first. */
    List<Card> pending(@Nullable Actor reader, NetworkId network, GroupId group);

    /** What is to be resolved, or was, on an item of an agenda, in the order it was put. */
    List<Card> ofItem(@Nullable Actor reader, NetworkId network, UUID item);

    /**
     * What is on the agenda of a meeting, in the order it was put. The caller has checked who asks,
     * and tells others than the group's people only of what is decided.
     */
    List<OnAgenda> onAgenda(NetworkId network, UUID meeting);

    /** Takes motions of an item that are not decided to another place; for who holds meetings. */
    void carry(NetworkId network, UUID item, Source to);

    /**
     * Says which items of a meeting are for the people of its group only: what is resolved on them
     * is, too. For who holds meetings, after every change of motions, items or their places.
     */
    void keepInternal(NetworkId network, UUID meeting, Set<UUID> items);

    /**
     * Puts the admission of whoever applied to the network's plenum.
     *
     * @return the motion, also if it was put there before; nothing if there is no plenum the actor
     *     may put something to, or the application waits for no resolution
     */
    Optional<ResolutionId> putAdmission(Actor actor, NetworkId network, ApplicationId application);

    /** The motion on an application, unless it was withdrawn or rejected. */
    Optional<ResolutionId> ofApplication(Actor actor, NetworkId network, ApplicationId application);

    /** What came of a change. */
    enum Change {
        DONE,
        /** Somebody was quicker, or it is being voted on, or has been. */
        STALE,
        /** Something follows from it by itself, so its words stay as they were put. */
        FIXED
    }

    /** What is in the register by now. */
    record Recorded(ResolutionId id, String number) {}

    /** Whether the words of a motion can be changed. */
    enum Wording {
        FREE,
        /**
         * Something follows from it by itself: an admission, or what a {@link MotionSubject} is.
         */
        FIXED
    }

    /** Whether something is there for a reader. */
    enum Sight {
        SEEN,
        HIDDEN
    }

    /** What is voted on. */
    enum Sort {
        /** Something to say yes or no to. */
        MOTION,
        /** Candidates, one of whom is chosen. */
        ELECTION
    }

    /** Who reads a resolution. */
    enum Readers {
        /** Whoever sees the group. */
        OF_THE_GROUP,
        /** Only those who belong to it, run the network or had a vote. */
        ITS_PEOPLE
    }

    /**
     * What to look for.
     *
     * @param text part of the number, title or text; empty for all
     * @param group {@code null} for all
     * @param year {@code null} for all
     * @param execution {@code null} for all
     */
    record Query(
            String text,
            @Nullable GroupId group,
            @Nullable Integer year,
            Execution.@Nullable State execution) {

        public static final Query ALL = new Query("", null, null, null);
    }

    /**
     * A motion or resolution among others.
     *
     * @param number {@code null} until it is resolved on, as the day is
     * @param elected {@code null} unless somebody was elected
     */
    record Card(
            ResolutionId id,
            GroupId group,
            String groupName,
            String title,
            String text,
            MotionState state,
            Sort sort,
            @Nullable String number,
            @Nullable LocalDate resolvedOn,
            @Nullable String elected,
            Execution execution,
            Readers readers) {

        public boolean isInternal() {
            return readers == Readers.ITS_PEOPLE;
        }

        /** Whether it says something that has to be carried out. */
        public boolean isToBeCarriedOut() {
            return state == MotionState.ADOPTED;
        }

        /** Whether it was voted for somebody in vain. */
        public boolean isNobodyElected() {
            return sort == Sort.ELECTION && state == MotionState.REJECTED;
        }

        /** Where it stands, in words of this module; {@link #elected} fills its gap, if any. */
        public String messageKey() {
            if (isNobodyElected()) {
                return "resolutions.elected.nobody";
            }
            return elected == null ? "resolutions.state." + state : "resolutions.elected";
        }
    }

    /**
     * What an item of an agenda has to resolve, or has.
     *
     * @param repeated whether it is an election of which another round was put
     */
    record OnAgenda(UUID item, Card card, List<String> candidates, boolean repeated) {

        public OnAgenda {
            candidates = List.copyOf(candidates);
        }

        /** Whether nothing of it is left: an election in vain waits for another round. */
        public boolean isSettled() {
            return card.state().isDecided() && (repeated || !card.isNobodyElected());
        }
    }

    /**
     * A motion or resolution as one reader sees it.
     *
     * @param application it decides on; {@code null} for none, and for those who do not run the
     *     network
     * @param subject it decides on, of another module; {@code null} for none
     * @param rounds of the election that the reader may see, itself among them, in their order;
     *     empty for a motion
     * @param ballots those on it, the latest first
     * @param rights in the group
     * @param groupSeen whether the reader sees the group, which not all do who vote in it
     */
    record View(
            Card card,
            int version,
            String reasons,
            List<String> candidates,
            Source source,
            @Nullable ApplicationId application,
            MotionSubject.@Nullable Subject subject,
            Wording wording,
            List<Card> rounds,
            List<BallotId> ballots,
            Set<GroupRight> rights,
            boolean groupSeen) {

        public View {
            candidates = List.copyOf(candidates);
            rounds = List.copyOf(rounds);
            ballots = List.copyOf(ballots);
            rights = Set.copyOf(rights);
        }

        public ResolutionId id() {
            return card.id();
        }

        public boolean mayHold() {
            return rights.contains(GroupRight.HOLD_VOTES);
        }

        /** Whether the reader may put another round of the election. */
        public boolean mayRepeat() {
            return mayHold() && card.isNobodyElected() && rounds.getLast().id().equals(card.id());
        }

        public boolean isFixed() {
            return wording == Wording.FIXED;
        }
    }
}
