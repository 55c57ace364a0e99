package de.interkomm.hub.meetings;

import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the meetings of the bound network talk about. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for what the actor may not know of or has no right to.
 */
public interface Agendas {

    int MOST_ITEMS = 200;
    int MOST_PAPERS = 20;

    /** How deep items are nested: an item, what belongs to it, and what belongs to that. */
    int DEEPEST = 3;

    /** One item, for whoever may hold the meeting. */
    Item find(Actor actor, NetworkId network, AgendaItemId item);

    /**
     * Puts an item at the end of the agenda, or of what belongs to another item.
     *
     * @param above the item it belongs to; {@code null} for none
     */
    AddResult add(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            @Nullable AgendaItemId above,
            AgendaItemDraft draft);

    /** Changes all of it. */
    Change edit(Actor actor, NetworkId network, AgendaItemId item, AgendaItemDraft draft);

    /** Takes an item off the agenda, with what belongs to it and their papers. */
    Change remove(Actor actor, NetworkId network, AgendaItemId item);

    /** Moves an item with what belongs to it. A step that leads nowhere changes nothing. */
    Change move(Actor actor, NetworkId network, AgendaItemId item, Step step);

    /** Puts an item, with what belongs to it, beside another of the same meeting. */
    Change moveBeside(
            Actor actor, NetworkId network, AgendaItemId item, Side side, AgendaItemId other);

    /**
     * Adds what stood on the agenda of the group's last meeting before this one; what it has
     * carried over is not added again.
     *
     * @return what came of it
     */
    Reuse reuseLast(Actor actor, NetworkId network, MeetingId meeting);

    /** Whether there is an agenda that {@link #reuseLast} would take something from. */
    boolean hasLast(Actor actor, NetworkId network, MeetingId meeting);

    /** The meetings that have on their agendas what this one has left, each by its item here. */
    Map<AgendaItemId, Meetings.Card> carriedTo(
            @Nullable Actor reader, NetworkId network, MeetingId meeting);

    /**
     * The meetings that items come from, each by its item here: the one that has left it open, or
     * the one whose minutes it is to approve, if the reader may read these.
     */
    Map<AgendaItemId, Meetings.Card> cameFrom(
            @Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** What a meeting that was called off had taken over, and which one has it now. */
    List<GivenOn> givenOn(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** What waits on the agenda of a meeting that was called off for the group to plan another. */
    List<Item> waiting(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** What would become of an agenda if its meeting were called off now. */
    Prospect ifCalledOff(Actor actor, NetworkId network, MeetingId meeting);

    /** Keeps a paper with an item. */
    AttachResult attach(
            Actor actor, NetworkId network, AgendaItemId item, String fileName, byte[] content);

    /** Takes a paper away for good. */
    Change detach(Actor actor, NetworkId network, PaperId paper);

    /**
     * A paper's file, for whoever may see its item.
     *
     * @param reader {@code null} for those who have not signed in
     */
    File paper(@Nullable Actor reader, NetworkId network, PaperId paper);

    /** Where to. */
    enum Step {
        UP,
        DOWN,
        /** Behind the item it belongs to. */
        OUT,
        /** Below the item before it. */
        IN
    }

    /** What came of using the last agenda again. */
    enum Reuse {
        DONE,
        /** There was no earlier meeting, or nothing on its agenda. */
        NOTHING,
        /** All of it stands here by now. */
        ALREADY,
        TOO_MANY,
        /** The meeting is over. */
        STALE
    }

    /** On which side of another an item is put; what belongs to either stays with it. */
    enum Side {
        BEFORE,
        AFTER
    }

    /** What came of a change. */
    enum Change {
        DONE,
        /** The meeting is over, or the item is gone. */
        STALE,
        /** The item would lie too deep. */
        TOO_DEEP,
        /** There is nothing left in that direction. */
        NO_WAY
    }

    /** What came of an item that was to be added. */
    sealed interface AddResult {

        record Added(AgendaItemId id) implements AddResult {}

        record Refused(Change reason) implements AddResult {}

        /** There are {@link #MOST_ITEMS} already. */
        record TooMany() implements AddResult {}
    }

    /** What came of a paper. */
    sealed interface AttachResult {

        record Attached(PaperId id) implements AttachResult {}

        record NotTaken(Refusal reason) implements AttachResult {}

        /** There are {@link #MOST_PAPERS} already, or the meeting is over. */
        record NoRoom() implements AttachResult {}
    }

    /**
     * An item of an agenda.
     *
     * @param number its place, as {@code 2.1}
     * @param depth 1 for an item that belongs to none
     * @param meeting whose it is
     * @param starts when it is meant to begin, if all items before it take as long as planned
     * @param carried where it comes from
     * @param approvedOn when the minutes were approved that it is to approve; {@code null} for none
     */
    record Item(
            AgendaItemId id,
            MeetingId meeting,
            String number,
            int depth,
            @Nullable AgendaItemId above,
            String title,
            String details,
            ItemKind kind,
            String speaker,
            int minutes,
            Audience audience,
            ItemState state,
            LocalDateTime starts,
            Origin carried,
            @Nullable LocalDate approvedOn,
            List<Paper> papers) {

        public Item {
            papers = List.copyOf(papers);
        }

        /**
         * Whether it was to approve minutes that were approved otherwise, and so has become idle.
         */
        public boolean isIdle() {
            return state == ItemState.OPEN && approvedOn != null;
        }
    }

    /** Where an item comes from. */
    enum Origin {
        NEW,
        /** An earlier meeting left it open. */
        CARRIED_OVER,
        /** Minutes of an earlier meeting wait for approval. */
        MINUTES
    }

    /**
     * What calling a meeting off does to its agenda.
     *
     * @param going how many items another meeting takes over, with all that belongs to them
     * @param ending how many are on no other agenda then
     * @param next the meeting that takes them over; {@code null} if they wait for one
     */
    record Prospect(int going, int ending, Meetings.@Nullable Card next) {}

    /** An item that another meeting has in the place of one that was called off. */
    record GivenOn(String title, Meetings.Card to) {}

    /** A paper of an item. */
    record Paper(PaperId id, String fileName, String mediaType, long size) {}

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record File(StoredDocument document, byte[] content) {}
}
