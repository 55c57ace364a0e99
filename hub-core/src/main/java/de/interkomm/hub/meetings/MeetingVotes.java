package de.interkomm.hub.meetings;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.Ballots;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.OnAgenda;
import de.interkomm.hub.resolutions.VotingRules;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the items of agendas of the bound network resolve: motions on them, and the ballots that are
 * held on those while the meeting lasts. Voting, recording and closing are {@link Ballots}' own.
 * All methods throw {@link de.interkomm.hub.shell.PageNotFound} for what the actor may not know of
 * or has no right to.
 */
public interface MeetingVotes {

    /**
     * What is to be resolved on the items this reader sees, or was: all for those who belong to the
     * group, what is decided for others.
     */
    List<OnAgenda> onAgenda(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /** What came of the ballots of a meeting, as far as this reader may know, by item. */
    Map<AgendaItemId, List<Result>> results(
            @Nullable Actor reader, NetworkId network, MeetingId meeting, Locale locale);

    /** Puts a motion on an item of a meeting that is not over. */
    PutResult put(Actor actor, NetworkId network, AgendaItemId item, MotionDraft draft);

    /**
     * Puts another round of an election on the item it is on; stale, too, if somebody was quicker.
     */
    PutResult putNextRound(
            Actor actor,
            NetworkId network,
            AgendaItemId item,
            ResolutionId earlier,
            MotionDraft draft);

    /**
     * Puts the approval of the minutes an item is about, in fixed words; stale, too, if that was
     * put before and is not decided. No other motion approves them: those have any words.
     */
    PutResult putApproval(Actor actor, NetworkId network, AgendaItemId item);

    /** Those of these motions that approve minutes once they are adopted. */
    Set<ResolutionId> approving(NetworkId network, Collection<ResolutionId> motions);

    /** Takes a motion of the group that waits to an item of a meeting that is not over. */
    MeetingRooms.Turn place(Actor actor, NetworkId network, AgendaItemId item, ResolutionId motion);

    /** Takes a motion off an item; it waits as before. One that approves minutes is withdrawn. */
    MeetingRooms.Turn displace(
            Actor actor, NetworkId network, AgendaItemId item, ResolutionId motion);

    /** Opens a ballot on a motion of an item, with those who are there now. */
    Ballots.OpenResult open(
            Actor actor,
            NetworkId network,
            AgendaItemId item,
            ResolutionId motion,
            VotingRules rules);

    /** What came of a motion that was to be put. */
    sealed interface PutResult {

        record Put(ResolutionId id) implements PutResult {}

        /** The meeting is over. */
        record Stale() implements PutResult {}
    }

    /**
     * What came of a ballot, or of a motion nobody voted on, in words.
     *
     * @param number {@code null} where nothing was resolved
     * @param named who voted how, a line for each choice; empty where that is not part of it
     */
    record Result(
            ResolutionId resolution,
            String title,
            String text,
            @Nullable String number,
            String explanation,
            List<String> named) {

        public Result {
            named = List.copyOf(named);
        }
    }
}
