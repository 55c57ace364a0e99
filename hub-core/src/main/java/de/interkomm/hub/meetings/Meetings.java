package de.interkomm.hub.meetings;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The meetings of the bound network's groups. Whoever asks gets what they may see: the database
 * leaves out the rest. All methods throw {@link de.interkomm.hub.shell.PageNotFound} for what the
 * actor may not know of or has no right to.
 */
public interface Meetings {

    /** How many meetings a page of a list has. */
    int PAGE_SIZE = 20;

    /** How many meetings a series has at most. */
    int LONGEST_SERIES = 60;

    /** The meetings of a group that are not over, the next one first. */
    List<Card> upcoming(@Nullable Actor reader, NetworkId network, GroupId group);

    /** The meetings of a group that were called off and would still be to come, the next first. */
    List<Card> calledOff(@Nullable Actor reader, NetworkId network, GroupId group);

    /**
     * Those that are over, the latest first, each with when it was held if it was; also those
     * called off once their time has passed.
     *
     * @param page as it stands in the address, counted from 0
     */
    Page<Card> past(@Nullable Actor reader, NetworkId network, GroupId group, String page);

    /** The next meetings of all groups whose meetings the reader may see, the next one first. */
    List<Card> next(@Nullable Actor reader, NetworkId network, int most);

    /**
     * Those the actor is invited to, or that their groups have planned, and that are not over, the
     * next one first.
     */
    List<Card> mine(Actor actor, NetworkId network);

    /** One meeting with all that this reader may see of it. */
    View open(@Nullable Actor reader, NetworkId network, MeetingId id);

    /**
     * Plans a meeting. What earlier ones left open stands on its agenda.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#HOLD_MEETINGS}
     */
    MeetingId plan(Actor actor, NetworkId network, GroupId group, MeetingDraft draft);

    /**
     * Plans as many meetings as the rhythm says, each of which can then be changed by itself.
     *
     * @param number 2 to {@link #LONGEST_SERIES}
     * @return them, the first one first
     */
    List<MeetingId> planSeries(
            Actor actor,
            NetworkId network,
            GroupId group,
            MeetingDraft draft,
            Rhythm rhythm,
            int number);

    /**
     * Changes all of it; whoever was invited is told, and finds it in their calendar.
     *
     * @param version that the actor has seen
     */
    Change edit(Actor actor, NetworkId network, MeetingId id, int version, MeetingDraft draft);

    /**
     * Calls it off; whoever was invited is told, with the reason. Answers stay.
     *
     * @param version that the actor has seen
     */
    Change cancel(Actor actor, NetworkId network, MeetingId id, int version, String reason);

    /** What came of a change. */
    enum Change {
        DONE,
        /** Somebody was quicker, or it has begun. */
        STALE
    }

    /** A meeting among others. */
    record Card(
            MeetingId id,
            GroupId group,
            String groupName,
            String title,
            MeetingTime time,
            MeetingForm form,
            String place,
            MeetingState state) {

        /** Whether people can still be invited to it. */
        public boolean isInvitable(Instant now) {
            return state.isInvitable(time, now);
        }
    }

    /**
     * A meeting as one reader sees it.
     *
     * @param link to take part; empty for those who do not belong to the group
     * @param cancelReason empty unless it is cancelled
     * @param series the meetings planned together with it and it itself, in their order; empty for
     *     a single one
     * @param agenda the items this reader may see, nested, each with its number
     * @param reads what of it the reader gets to see
     * @param rights in the group
     * @param current the item talked about; {@code null} for none and for those who do not belong
     *     to the group
     * @param openingTakenBackAt when the opening of a meeting was taken back that is planned again;
     *     otherwise, and for those who do not belong to the group, {@code null}
     * @param openedAt {@code null} as long as it is ahead
     * @param held when it is held, or was; when it is planned until then
     */
    record View(
            Card card,
            int version,
            String link,
            String accessibility,
            String cancelReason,
            List<Card> series,
            List<Agendas.Item> agenda,
            Audience reads,
            Set<GroupRight> rights,
            @Nullable AgendaItemId current,
            @Nullable Instant openingTakenBackAt,
            @Nullable Instant openedAt,
            MeetingTime held) {

        public View {
            series = List.copyOf(series);
            agenda = List.copyOf(agenda);
            rights = Set.copyOf(rights);
        }

        public MeetingId id() {
            return card.id();
        }

        public boolean mayHold() {
            return rights.contains(GroupRight.HOLD_MEETINGS);
        }

        public boolean mayObject() {
            return rights.contains(GroupRight.OBJECT_TO_MINUTES);
        }

        /** Whether it is, or was, held on another day than was planned. */
        public boolean isOnAnotherDay() {
            return openedAt != null && card.time().isOnAnotherDay(openedAt);
        }

        /** Whether its agenda can still be changed. */
        public boolean isOpen() {
            return card.state() != MeetingState.HELD && card.state() != MeetingState.CANCELLED;
        }

        /** How many minutes its items are meant to take. */
        public int minutes() {
            return agenda.stream().mapToInt(Agendas.Item::minutes).sum();
        }
    }
}
