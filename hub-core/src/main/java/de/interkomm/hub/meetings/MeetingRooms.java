package de.interkomm.hub.meetings;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupFunction;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.resolutions.VoteLoans;
import de.interkomm.hub.resolutions.Voters;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Meetings of the bound network while they are held: who is there, what is talked about, what is
 * written down. All methods throw {@link de.interkomm.hub.shell.PageNotFound} for what the actor
 * may not know of or has no right to.
 */
public interface MeetingRooms {

    int LONGEST_MINUTES = 20_000;
    int LONGEST_NAME = 200;

    /** All that those who hold a meeting see while it lasts. */
    Room open(Actor actor, NetworkId network, MeetingId meeting);

    /** Who is there and whether that is enough, for those who belong to the group. */
    Presence presence(@Nullable Actor reader, NetworkId network, MeetingId meeting);

    /**
     * Opens the meeting. Whoever belongs to the group now can be noted as there; a member who opens
     * it is there from now on, and chairs if nobody was named.
     */
    Turn begin(Actor actor, NetworkId network, MeetingId meeting);

    /**
     * Plans a meeting again that was opened by mistake, as it was before: nobody is noted as there,
     * replies are open, votes are lent as they were. Only while nothing has happened in it: no
     * ballot was opened, no item but the first called and none settled, nothing written down, no
     * task recorded, and nobody noted as there since it was opened.
     *
     * @return {@link Turn#HAPPENED} otherwise
     */
    Turn takeBackOpening(Actor actor, NetworkId network, MeetingId meeting);

    /**
     * Closes the meeting, unless a ballot is open in it. Whoever is there leaves. An item whose
     * motions are all decided is settled; what is still open goes to the group's next meeting, the
     * motions on it too.
     */
    Turn end(Actor actor, NetworkId network, MeetingId meeting);

    /** Notes that somebody has come, or takes part in another way from now on. */
    Turn arrive(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            AttendeeId attendee,
            PresenceWay way);

    /**
     * Notes that the deputy somebody has named has come in their place, who leaves if they are
     * there. The deputy counts for the administration, not for the person.
     */
    Turn represent(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            AttendeeId attendee,
            PresenceWay way);

    /** Notes that somebody has gone, or their deputy has. */
    Turn leave(Actor actor, NetworkId network, MeetingId meeting, AttendeeId attendee);

    /**
     * Corrects that somebody was noted as there by mistake: they have never come, nor chaired. Not
     * once a ballot of the meeting has counted them, or their administration: then it is {@link
     * Turn#COUNTED}.
     */
    Turn neverCame(Actor actor, NetworkId network, MeetingId meeting, AttendeeId attendee);

    /** The same of the deputy somebody has named. */
    Turn deputyNeverCame(Actor actor, NetworkId network, MeetingId meeting, AttendeeId attendee);

    /**
     * Notes that somebody has come whom nobody had invited. They do not count for the quorum.
     *
     * @param from where they come from; empty for nothing said
     */
    Turn welcome(Actor actor, NetworkId network, MeetingId meeting, String name, String from);

    /** Those who have come to the group since the meeting was opened can be noted as there, too. */
    Turn list(Actor actor, NetworkId network, MeetingId meeting);

    /** Comes to an item. */
    Turn turnTo(Actor actor, NetworkId network, AgendaItemId item);

    /**
     * Is done with an item, or takes it up again. Whoever is done with the one talked about comes
     * to the next that is open, if there is one.
     *
     * @return {@link Turn#WAITING} if a motion on it is not decided
     */
    Turn settle(Actor actor, NetworkId network, AgendaItemId item, ItemState state);

    /**
     * Is done with an item though motions on it are not decided: they stay so, and can be placed on
     * an item of another meeting.
     */
    Turn settleUndecided(Actor actor, NetworkId network, AgendaItemId item);

    /**
     * Writes down what was said, whatever others have written meanwhile: both stay.
     *
     * @param base what the actor's text grew from: anything this method has returned, or was given
     * @param text what it has become
     */
    Written write(Actor actor, NetworkId network, AgendaItemId item, String base, String text);

    /**
     * Says who has a duty at the meeting, as long as its minutes are open. Whoever takes the chair
     * themselves while it is held is there from now on; whoever is named to it afterwards has
     * chaired all of it.
     *
     * @param person of the group's members, no guest; {@code null} for nobody in particular
     */
    Turn name(
            Actor actor,
            NetworkId network,
            MeetingId meeting,
            Duty duty,
            @Nullable AccountId person);

    /** Whether somebody may write minutes of this meeting now. */
    boolean mayWrite(@Nullable Actor actor, NetworkId network, MeetingId meeting);

    /** The minutes as they are being written, for those who may write them. */
    Desk desk(Actor actor, NetworkId network, MeetingId meeting);

    /** How often something has changed since, for meetings whose pages are open. */
    Map<MeetingId, Revision> revisions(NetworkId network, Collection<MeetingId> meetings);

    /** What came of a step. */
    enum Turn {
        DONE,
        /** The meeting is not under way, or was done already. */
        STALE,
        /** A ballot is open: it has to be closed or called off before. */
        VOTING,
        /** A motion on the minutes that an item is to approve is not decided. */
        UNDECIDED,
        /** An objection stands against the minutes that an item is to approve. */
        OBJECTED,
        /** A motion on the item is not decided: whoever leaves it so says so. */
        WAITING,
        /** A ballot has counted them: they were there. */
        COUNTED,
        /** Something has happened in the meeting already: it stays opened. */
        HAPPENED
    }

    /** What came of writing. */
    sealed interface Written {

        /**
         * @param text what stands there now
         * @param conflicts what both had changed, which now stands there twice
         */
        record Saved(String text, List<String> conflicts) implements Written {

            public Saved {
                conflicts = List.copyOf(conflicts);
            }
        }

        /** Together it would be more than {@link #LONGEST_MINUTES} characters. */
        record TooLong() implements Written {}

        /** The minutes are closed, or the meeting has not begun. */
        record Closed() implements Written {}
    }

    /** What is written of the items of a meeting. */
    record Desk(Meetings.View meeting, Map<AgendaItemId, String> minutes) {

        public Desk {
            minutes = Map.copyOf(minutes);
        }

        public String minutesOf(AgendaItemId item) {
            return minutes.getOrDefault(item, "");
        }
    }

    /** Rising numbers: of what everybody sees, and of what those see who write and chair. */
    record Revision(long room, long minutes, long votes) {}

    /**
     * A meeting while it is held.
     *
     * @param current the item talked about; {@code null} for none
     * @param minutes of each item that has some
     * @param writable whether minutes can be written now
     * @param untouched whether its opening can be taken back
     * @param left what would stay to be talked about if it were closed now, in its order
     * @param uncalled what would be over then though nobody has come to it, in its order
     * @param chair {@code null} for nobody in particular
     * @param minuteTaker {@code null} for nobody in particular
     * @param unseated administrations of the group for which nobody can be noted as there, by name
     * @param counted on whose having been there a ballot rests
     * @param unlisted who has come to the group since it was opened, by name
     */
    record Room(
            Meetings.View meeting,
            @Nullable AgendaItemId current,
            Presence presence,
            Map<AgendaItemId, String> minutes,
            boolean writable,
            boolean untouched,
            List<Agendas.Item> left,
            List<Agendas.Item> uncalled,
            @Nullable Named chair,
            List<MinutesBooks.Chairing> replaceable,
            @Nullable Named minuteTaker,
            List<String> unseated,
            Set<AttendeeId> counted,
            List<String> unlisted) {

        public Room {
            minutes = Map.copyOf(minutes);
            left = List.copyOf(left);
            uncalled = List.copyOf(uncalled);
            replaceable = List.copyOf(replaceable);
            unseated = List.copyOf(unseated);
            counted = Set.copyOf(counted);
            unlisted = List.copyOf(unlisted);
        }

        public String minutesOf(AgendaItemId item) {
            return minutes.getOrDefault(item, "");
        }
    }

    /** Who has a duty. */
    record Named(AccountId account, String name) {}

    /**
     * @param attendees by name; empty for those who do not belong
     * @param counted how many of those who count are there
     * @param all how many there could be
     * @param needed how many it takes; 0 for no quorum
     * @param who counts
     * @param votes whose votes a ballot opened now would ask for
     */
    record Presence(
            List<Attendee> attendees,
            int counted,
            int all,
            int needed,
            @Nullable Counted who,
            Votes votes) {

        /** For those who do not belong. */
        public static final Presence UNKNOWN =
                new Presence(List.of(), 0, 0, 0, null, new Votes(Voters.PERSONS, 0, 0, List.of()));

        public Presence {
            attendees = List.copyOf(attendees);
        }

        public boolean isQuorate() {
            return counted >= needed;
        }

        public long there() {
            return attendees.stream().filter(Attendee::isThere).count();
        }
    }

    /**
     * Of those who have votes.
     *
     * @param there how many are there, lent votes among them
     * @param all how many there are
     * @param lent for this meeting, whether or not it counts now
     */
    record Votes(Voters voters, int there, int all, List<VoteLoans.Standing> lent) {

        public Votes {
            lent = List.copyOf(lent);
        }

        /** How many are there only as they were lent. */
        public long thereByLoan() {
            return lent.stream().filter(VoteLoans.Standing::counts).count();
        }
    }

    /**
     * Somebody who is, was or could be there.
     *
     * @param administration for which; {@code null} for none of this network
     * @param administrationName for which, or from where: of a guest from another network its name;
     *     {@code null} for none
     * @param invited whether they were
     * @param deputy who comes instead, by the answer; otherwise empty
     * @param chairs whether the person chairs the meeting, or has, and so is there whatever is
     *     noted
     * @param newcomer whether they came to the group while the meeting was held, and with them
     *     their administration, if any, so that nobody missed them
     * @param stays when the person was there, in order
     * @param deputyStays when the deputy was, in the person's place, in order
     */
    record Attendee(
            AttendeeId id,
            String person,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            @Nullable GroupFunction function,
            boolean invited,
            Reply reply,
            String deputy,
            boolean chairs,
            boolean newcomer,
            List<Stay> stays,
            List<Stay> deputyStays) {

        public Attendee {
            stays = List.copyOf(stays);
            deputyStays = List.copyOf(deputyStays);
        }

        /** Whether the person is there, or the deputy. */
        public boolean isThere() {
            return isThereThemselves() || isRepresented();
        }

        public boolean isThereThemselves() {
            return !stays.isEmpty() && stays.getLast().lasts();
        }

        /** Whether nobody has noted when the person came who nevertheless chaired. */
        public boolean chairsUnnoted() {
            return chairs && stays.isEmpty() && deputyStays.isEmpty();
        }

        /** Whether the person or the deputy was there, if only for a while. */
        public boolean hasBeenThere() {
            return chairs || !stays.isEmpty() || !deputyStays.isEmpty();
        }

        public boolean isRepresented() {
            return !deputyStays.isEmpty() && deputyStays.getLast().lasts();
        }
    }

    /**
     * A time at a meeting, from coming to going.
     *
     * @param leftAt {@code null} while it lasts
     * @param way the last one, of somebody who changed it
     */
    record Stay(Instant arrivedAt, @Nullable Instant leftAt, PresenceWay way) {

        public boolean lasts() {
            return leftAt == null;
        }

        /** Whether it ended in the minute in which the next began: minutes tell no shorter gap. */
        public boolean touches(Stay next) {
            return leftAt != null && !minute(leftAt).isBefore(minute(next.arrivedAt));
        }

        /** Both as one. */
        public Stay until(Stay next) {
            return new Stay(arrivedAt, next.leftAt, next.way);
        }

        private static Instant minute(Instant at) {
            return at.truncatedTo(ChronoUnit.MINUTES);
        }
    }
}
