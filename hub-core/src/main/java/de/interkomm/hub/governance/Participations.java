package de.interkomm.hub.governance;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is in the groups of the bound network, and how one gets in and out. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for a group the actor may not know of, and for what the
 * actor has no right to.
 */
public interface Participations {

    int LONGEST_NOTE = 2_000;

    /** How many people a search for somebody to add finds at most. */
    int MOST_CANDIDATES = 50;

    /**
     * Comes in by oneself.
     *
     * @param administration for which, where the person represents several; otherwise {@code null}
     */
    Entry join(Actor actor, NetworkId network, GroupId group, @Nullable RegionalKey administration);

    /** Asks to come in; those who lead the group, or else the coordinators, are told. */
    Entry ask(
            Actor actor,
            NetworkId network,
            GroupId group,
            @Nullable RegionalKey administration,
            String note);

    /** Asks no longer. */
    Turn withdraw(Actor actor, NetworkId network, GroupId group);

    /** Goes, today. */
    Turn leave(Actor actor, NetworkId network, GroupId group);

    /** Who waits for an answer of the group, the longest wait first. */
    List<Request> requests(Actor actor, NetworkId network, GroupId group);

    /** How many wait for an answer in the groups whose people the actor manages. */
    List<Waiting> waiting(Actor actor, NetworkId network);

    /** Lets somebody in who has asked, and tells them. */
    Turn accept(Actor actor, NetworkId network, GroupId group, GroupRequestId request);

    /** Does not, and tells them why. */
    Turn decline(
            Actor actor, NetworkId network, GroupId group, GroupRequestId request, String reason);

    /**
     * Who could be put into the group: people with a role in the network who are not in it, by
     * name.
     *
     * @param text part of a name or mailbox; empty for the first {@link #MOST_CANDIDATES}
     */
    List<Candidate> candidates(Actor actor, NetworkId network, GroupId group, String text);

    /**
     * For which administration somebody comes in where nobody says another: the one that person
     * represents, or else works for by a verified employment or the domain of the mailbox. Empty
     * for none and for several.
     */
    Optional<RegionalKey> administrationOf(
            Actor actor, NetworkId network, GroupId group, AccountId person);

    /** The member administrations that are not in the group, by name. */
    List<Groups.Participant> absent(Actor actor, NetworkId network, GroupId group);

    /**
     * Puts a person into the group and tells them.
     *
     * @param administration for which; {@code null} for {@link #administrationOf}, or none
     */
    Turn add(
            Actor actor,
            NetworkId network,
            GroupId group,
            AccountId person,
            @Nullable RegionalKey administration,
            GroupFunction function);

    /** Puts an administration into the group, for which nobody sits there yet. */
    Turn add(Actor actor, NetworkId network, GroupId group, RegionalKey administration);

    /** Gives a person in the group another function; the time in the former one is kept. */
    Turn change(
            Actor actor,
            NetworkId network,
            GroupId group,
            ParticipationId participation,
            GroupFunction function);

    /** Ends a person's or an administration's time today; with the latter, its people's too. */
    Turn end(Actor actor, NetworkId network, GroupId group, ParticipationId participation);

    /** What came of wanting in. */
    enum Entry {
        DONE,
        /** Is in it, or waits for an answer already. */
        ALREADY,
        /** The person represents several administrations and must say for which. */
        WHICH_ADMINISTRATION,
        /** That is not, or no longer, the way into this group. */
        NOT_THIS_WAY,
        /** The group's last day has passed. */
        OVER
    }

    /** What came of a step. */
    enum Turn {
        DONE,
        /** Somebody was quicker, or it was done before. */
        STALE,
        /** Has no role in the network any more, or is no member administration. */
        NOT_FROM_HERE,
        /** The group's last day has passed: nobody comes to it. */
        OVER
    }

    /**
     * Somebody who wants in.
     *
     * @param administrationName for which; {@code null} for none
     */
    record Request(
            GroupRequestId id,
            String person,
            @Nullable String administrationName,
            String note,
            Instant asked) {}

    /** A group in which somebody waits for an answer. */
    record Waiting(Groups.Link group, int requests) {}

    /**
     * Somebody who could be put into a group.
     *
     * @param administrationName for which the person comes in where nobody says another; {@code
     *     null} for none
     */
    record Candidate(AccountId account, String name, @Nullable String administrationName) {}
}
