package de.interkomm.hub.meetings;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.meetings.MeetingInvitations.File;
import de.interkomm.hub.meetings.MeetingRooms.Attendee;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The minutes of meetings that were held. Those who belong to the group read them once they are
 * proposed, others what is public of them once they are approved. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right to.
 */
public interface MinutesBooks {

    int LONGEST_NOTE = 5_000;

    /** Whether there are minutes this reader may read. */
    Reading readable(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /**
     * How far the minutes are of meetings that were held, as far as this reader may know; the
     * others are left out.
     */
    Map<MeetingId, Stage> stages(
            @Nullable Actor reader, NetworkId network, Collection<MeetingId> meetings);

    /** The minutes as this reader may read them. */
    Book open(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** The meeting whose minutes an item is to approve, if it is. */
    Optional<MeetingId> approvedBy(Actor reader, NetworkId network, AgendaItemId item);

    /** The same as PDF/A. */
    File pdf(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /**
     * Closes the minutes and sends them to everybody who was invited or there.
     *
     * @param until the last day for objections, for {@link ApprovalWay#IN_WRITING}; otherwise
     *     {@code null}
     */
    Step propose(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            ApprovalWay way,
            @Nullable LocalDate until);

    /**
     * Says that the group has approved them; neither after it has rejected them, nor before it has
     * decided on a motion about them, nor over an objection that still stands.
     */
    Step approve(Actor actor, NetworkId network, MeetingId meeting);

    /**
     * Adds what was wrong; what was written stays.
     *
     * @param settles the objections it answers, which then stand in the way no more
     */
    Step correct(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            @Nullable AgendaItemId item,
            Set<NoteId> settles,
            String text);

    /**
     * Says, as somebody of the group and not only its guest, what is wrong; it is then not approved
     * by silence.
     */
    Step object(Actor actor, NetworkId network, MeetingId meeting, String text);

    /** Takes back what the actor has said against them. Its text stays. */
    Step withdraw(Actor actor, NetworkId network, MeetingId meeting, NoteId objection);

    /** Sends them once more, with all that was added. */
    Step distribute(Actor actor, NetworkId network, MeetingId meeting);

    /** How far minutes are, in short. */
    enum Stage {
        OPEN,
        PROPOSED,
        /** Proposed, and an objection stands. */
        OBJECTED,
        APPROVED
    }

    /** Whether somebody may read. */
    enum Reading {
        YES,
        NOT_YET
    }

    /** What came of a step. */
    enum Step {
        DONE,
        /** Somebody was quicker, or the minutes are not that far. */
        STALE,
        /** The day for objections has not passed. */
        TOO_EARLY,
        /** The day for objections is missing, or not ahead. */
        NO_DAY,
        /** A meeting has rejected them: another one approves them once they are corrected. */
        REJECTED,
        /** A motion on them is not decided: it is voted on or withdrawn first. */
        UNDECIDED,
        /** An objection stands: it is answered or taken back first, or a meeting decides. */
        OBJECTED
    }

    /** That a meeting has resolved to approve minutes. */
    record Adoption(Resolutions.Card resolution, Meetings.Card meeting) {}

    /** An addition to minutes. */
    enum NoteKind {
        CORRECTION,
        OBJECTION
    }

    /**
     * @param approval {@code null} while they are open
     * @param until for objections; {@code null} where no day was said
     * @param approvedOn {@code null} until they are
     * @param rejection the motion the last meeting that voted on them has rejected; {@code null} if
     *     it has not
     * @param adoption what approved them; {@code null} for no resolution, and for those who do not
     *     belong
     * @param open the motion on them that is not decided, one that is being voted on before others;
     *     {@code null} for none
     * @param next the meeting that has them on its agenda; {@code null} for none yet
     * @param time it was held at
     * @param chairs who has chaired, in their order; empty for nobody in particular, and for those
     *     who do not belong
     * @param minuteTaker who was named to write them; empty for nobody, and for those who do not
     *     belong
     * @param entries what was written of each item this reader may read
     * @param attendees who was, or could have been, there; empty for those who do not belong
     * @param unrepresented administrations that had nobody in the group who could have been there,
     *     by name; empty for those who do not belong
     * @param lent votes lent while it was held; empty for those who do not belong
     * @param notes corrections, and for those who belong objections, in their order
     */
    record Book(
            Meetings.View meeting,
            MinutesState state,
            @Nullable ApprovalWay approval,
            @Nullable LocalDate until,
            @Nullable LocalDate approvedOn,
            Resolutions.@Nullable Card rejection,
            @Nullable Adoption adoption,
            Resolutions.@Nullable Card open,
            Meetings.@Nullable Card next,
            MeetingTime time,
            List<Chairing> chairs,
            String minuteTaker,
            List<Entry> entries,
            List<Attendee> attendees,
            List<Unrepresented> unrepresented,
            List<VoteLoans.Kept> lent,
            List<MeetingTasks.Task> tasks,
            List<Note> notes) {

        public Book {
            chairs = List.copyOf(chairs);
            entries = List.copyOf(entries);
            attendees = List.copyOf(attendees);
            unrepresented = List.copyOf(unrepresented);
            lent = List.copyOf(lent);
            tasks = List.copyOf(tasks);
            notes = List.copyOf(notes);
        }

        /**
         * Whether they can be approved on that day: not before objections are over, and neither
         * while one stands nor while a motion on them is not decided.
         */
        public boolean isApprovableOn(LocalDate day) {
            return state == MinutesState.PROPOSED
                    && rejection == null
                    && open == null
                    && standing().isEmpty()
                    && isHeardOutOn(day);
        }

        /** Whether the day for objections, if there is one, has passed on that day. */
        public boolean isHeardOutOn(LocalDate day) {
            return until == null || until.isBefore(day);
        }

        /** Whether anybody has said something against them, so that silence approves no more. */
        public boolean isObjectedTo() {
            return objections() > 0;
        }

        /** How many objections were raised, whatever became of them. */
        public long objections() {
            return notes.stream().filter(one -> one.kind() == NoteKind.OBJECTION).count();
        }

        /** The last day for objections while they are possible; otherwise {@code null}. */
        public @Nullable LocalDate openUntil() {
            return state == MinutesState.PROPOSED && rejection == null ? until : null;
        }

        /** Whether they are approved once the day for objections has passed without one. */
        public boolean isApprovedBySilence() {
            return approval == ApprovalWay.IN_WRITING && rejection == null && !isObjectedTo();
        }

        /** Whether what was written on an item was corrected since. */
        public boolean isCorrected(Entry entry) {
            return notes.stream()
                    .anyMatch(
                            one ->
                                    one.kind() == NoteKind.CORRECTION
                                            && one.number().equals(entry.item().number()));
        }

        /** Whether the group has approved them though this objection stood. */
        public boolean isOverruled(Note objection) {
            return state == MinutesState.APPROVED && objection.isStanding();
        }

        /** The objections that are neither answered nor taken back. */
        public List<Note> standing() {
            return notes.stream().filter(Note::isStanding).toList();
        }

        /** Whether a meeting decides on them, as silence no longer does. */
        public boolean isForMeeting() {
            return state == MinutesState.PROPOSED
                    && rejection == null
                    && (until == null || isObjectedTo());
        }

        /** Whether anybody is known to have been there; nobody for those who do not belong. */
        public boolean isAttended() {
            return attendees.stream().anyMatch(Attendee::hasBeenThere);
        }

        /**
         * The administrations for which nobody was there, also where nobody could have been, and
         * the people who sit for none and were not; no guests, and nobody who came to the group
         * while the meeting was held. By name.
         */
        public List<Absent> absent() {
            Map<Object, List<Attendee>> sides =
                    attendees.stream()
                            .filter(one -> one.function() != null)
                            .filter(one -> one.function() != GroupFunction.GUEST)
                            .filter(one -> !one.newcomer() || one.hasBeenThere())
                            .collect(
                                    Collectors.groupingBy(
                                            one ->
                                                    one.administration() == null
                                                            ? one.id()
                                                            : one.administration()));
            return Stream.concat(
                            sides.values().stream()
                                    .filter(side -> side.stream().noneMatch(Attendee::hasBeenThere))
                                    .map(this::absent),
                            unrepresented.stream()
                                    .map(
                                            one ->
                                                    new Absent(
                                                            one.name(),
                                                            Excuse.NOBODY_IN_GROUP,
                                                            lentTo(one.administration()))))
                    .sorted(Comparator.comparing(Absent::name))
                    .toList();
        }

        private Absent absent(List<Attendee> side) {
            Attendee one = side.getFirst();
            return new Absent(
                    Objects.requireNonNullElse(one.administrationName(), one.person()),
                    excuse(side),
                    lentTo(one.administration()));
        }

        private @Nullable String lentTo(@Nullable RegionalKey lender) {
            return lent.stream()
                    .filter(one -> one.until() == null && one.lender().equals(lender))
                    .map(VoteLoans.Kept::holderName)
                    .findFirst()
                    .orElse(null);
        }

        private static Excuse excuse(List<Attendee> side) {
            if (side.stream().anyMatch(one -> one.reply() == Reply.NO)) {
                return Excuse.GIVEN;
            }
            return side.stream().anyMatch(Attendee::invited) ? Excuse.NONE : Excuse.NOT_INVITED;
        }

        /** Whether it was held on the day that was planned. */
        public boolean isOnPlannedDay() {
            return time.from().toLocalDate().equals(meeting.card().time().from().toLocalDate());
        }
    }

    /**
     * Somebody who chaired.
     *
     * @param from {@code null} where it was not kept
     * @param until the same
     */
    record Chairing(String person, @Nullable Instant from, @Nullable Instant until) {}

    /** An administration of the group that had nobody in it. */
    record Unrepresented(RegionalKey administration, String name) {}

    /**
     * An administration, or a person, that was not there.
     *
     * @param lentTo who carried its vote until the end; {@code null} for nobody
     */
    record Absent(String name, Excuse excuse, @Nullable String lentTo) {}

    /** Why one was not there. */
    enum Excuse {
        /** Somebody had answered not to come. */
        GIVEN,
        NONE,
        /** Nobody had asked them to come. */
        NOT_INVITED,
        /** The administration had nobody in the group. */
        NOBODY_IN_GROUP
    }

    /**
     * What came of an item.
     *
     * @param text that was written; empty for nothing
     * @param waits whether it was left open and is on no other agenda yet
     */
    record Entry(Agendas.Item item, String text, boolean waits) {}

    /**
     * @param number of the item it is about; empty for none
     * @param account of whoever added it; {@code null} for those who do not belong
     * @param settlement of an objection; {@code null} while it stands, and for corrections
     */
    record Note(
            NoteId id,
            NoteKind kind,
            String number,
            String text,
            String by,
            @Nullable AccountId account,
            Instant at,
            @Nullable Settlement settlement) {

        /** Whether it is an objection that is neither answered nor taken back. */
        public boolean isStanding() {
            return kind == NoteKind.OBJECTION && settlement == null;
        }
    }

    /** How an objection no longer stands in the way. */
    record Settlement(Settled how, Instant at) {}

    /** What became of an objection. */
    enum Settled {
        /** A correction answers it. */
        ANSWERED,
        /** Whoever raised it has taken it back. */
        WITHDRAWN
    }
}
