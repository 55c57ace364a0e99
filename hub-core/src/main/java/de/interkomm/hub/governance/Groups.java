package de.interkomm.hub.governance;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The organs and groups of the bound network. Whoever asks gets what they may see: the database
 * leaves out the rest, in lists, in counts and on the way from one group to another.
 */
public interface Groups {

    /**
     * The groups this reader may see, by kind and name.
     *
     * @param reader {@code null} for those who have not signed in
     */
    List<Card> list(@Nullable Actor reader, NetworkId network, Query query);

    /** The topics of the living groups this reader may see, by name. */
    List<String> topics(@Nullable Actor reader, NetworkId network);

    /**
     * One group with all that this reader may see of it.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is none, or none this reader may know of
     */
    View open(@Nullable Actor reader, NetworkId network, GroupId id);

    /**
     * The living groups that the group could belong to, by name.
     *
     * @param id {@code null} for a group that is to be founded
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    List<Link> possibleParents(Actor actor, NetworkId network, @Nullable GroupId id);

    /**
     * Founds a group. Nobody is in it yet.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    FoundResult found(Actor actor, NetworkId network, GroupDraft draft);

    /**
     * Changes all of it.
     *
     * @param version that the actor has seen
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    ChangeResult edit(Actor actor, NetworkId network, GroupId id, int version, GroupDraft draft);

    /**
     * Changes what it is about.
     *
     * @param version that the actor has seen
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#DESCRIBE}
     */
    ChangeResult describe(
            Actor actor, NetworkId network, GroupId id, int version, GroupDescription description);

    /**
     * Puts a group away that has no living groups below it. It can still be read.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    ChangeResult archive(Actor actor, NetworkId network, GroupId id, int version);

    /**
     * Brings an archived group back as it was.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    ChangeResult bringBack(Actor actor, NetworkId network, GroupId id, int version);

    /**
     * What to look for.
     *
     * @param text part of a name or purpose; empty for all
     * @param topic {@code null} for all
     */
    record Query(String text, @Nullable String topic, Shelf shelf) {

        public static final Query ALL = new Query("", null, Shelf.LIVING);
    }

    /** Which groups. */
    enum Shelf {
        LIVING,
        ARCHIVED
    }

    /** What came of founding a group. */
    sealed interface FoundResult {

        record Founded(GroupId id) implements FoundResult {}

        /** Another living group of the same parent is called that. */
        record NameTaken() implements FoundResult {}

        /** The parent is gone or archived. */
        record NoSuchParent() implements FoundResult {}
    }

    /** What came of a change. */
    enum ChangeResult {
        DONE,
        /** Somebody was quicker. */
        STALE,
        /** Another living group of the same parent is called that. */
        NAME_TAKEN,
        /** The parent is gone, archived, or lies below the group itself. */
        NO_SUCH_PARENT,
        /** Living groups belong to it. */
        HAS_GROUPS_BELOW
    }

    /** A group, where only its name is wanted. */
    record Link(GroupId id, String name) {}

    /**
     * A group among others.
     *
     * @param kindName empty unless the kind is the network's own
     * @param administrations how many take part; {@code null} where members of the network do by
     *     rule
     * @param people how many there are; guests are not counted
     * @param led whether anybody leads it who can at present
     * @param over whether its last day has passed
     */
    record Card(
            GroupId id,
            GroupKind kind,
            String kindName,
            String name,
            String purpose,
            List<String> topics,
            @Nullable GroupId parent,
            GroupVisibility visibility,
            WayIn wayIn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate archivedOn,
            @Nullable Integer administrations,
            int people,
            boolean led,
            boolean over) {

        public Card {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A group as one reader sees it.
     *
     * @param parent {@code null} if there is none this reader may see
     * @param below the groups that belong to it
     * @param administrations that take part, by name
     * @param seats the people in it, the weightiest function first; empty for those who may not
     *     know them
     * @param former who was in it, the latest first; empty for those who may not know them
     * @param rights what the reader may do here
     * @param mine what the reader is here; {@code null} for nothing
     * @param asked whether the reader waits for an answer
     */
    record View(
            Card card,
            int version,
            String charter,
            GuestPolicy guests,
            @Nullable Link parent,
            List<Card> below,
            List<Participant> administrations,
            List<Seat> seats,
            List<Seat> former,
            Names names,
            Set<GroupRight> rights,
            @Nullable Seat mine,
            Asked asked) {

        public View {
            below = List.copyOf(below);
            administrations = List.copyOf(administrations);
            seats = List.copyOf(seats);
            former = List.copyOf(former);
            rights = Set.copyOf(rights);
        }

        public GroupId id() {
            return card.id();
        }

        public boolean isArchived() {
            return card.archivedOn() != null;
        }

        /** Whether its end has passed, and nobody has put it away or prolonged it. */
        public boolean isOver() {
            return card.over() && !isArchived();
        }

        /** Whether nobody comes to it any more, in no way. */
        public boolean isClosed() {
            return card.over() || isArchived();
        }

        public boolean may(GroupRight right) {
            return rights.contains(right);
        }
    }

    /** Whether a reader may know the names of a group's people. */
    enum Names {
        SHOWN,
        HIDDEN
    }

    /** Whether a reader has asked to come in. */
    enum Asked {
        WAITING,
        NOT_WAITING
    }

    /**
     * An administration in a group.
     *
     * @param id {@code null} where it belongs by rule
     * @param from {@code null} where it belongs by rule
     */
    record Participant(
            @Nullable ParticipationId id,
            RegionalKey administration,
            String name,
            @Nullable LocalDate from) {}

    /**
     * A person's time in a group.
     *
     * @param administration for which; {@code null} for none
     * @param homeNetwork of a guest, by its name; {@code null} for others
     * @param until {@code null} while it lasts
     * @param addedBy by name
     * @param resting whether it is good for nothing at present, because nobody knows any more where
     *     the person works
     */
    record Seat(
            ParticipationId id,
            String person,
            @Nullable RegionalKey administration,
            @Nullable String administrationName,
            @Nullable String homeNetwork,
            GroupFunction function,
            LocalDate from,
            @Nullable LocalDate until,
            String addedBy,
            boolean resting) {}
}
