package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.membership.ApplicationForm.Contact;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Hands the part of an administration's contact person over, in the bound network: somebody names a
 * successor, who gets a mail and confirms by a button. Until then the old one stays.
 */
public interface ContactHandovers {

    /** How long a successor can confirm. */
    Duration VALIDITY = Duration.ofDays(21);

    /**
     * Who speaks for the administration, and who is to.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#NAME_CONTACT_PERSON}
     * @throws de.interkomm.hub.shell.PageNotFound if it is no active member
     */
    Situation of(Actor actor, NetworkId network, RegionalKey administration);

    /**
     * Names a successor and writes to them.
     *
     * @throws de.interkomm.hub.identity.NotPermitted as {@link #of} does
     */
    Naming name(Actor actor, NetworkId network, RegionalKey administration, Contact successor);

    /**
     * Takes the naming back; its link is dead at once.
     *
     * @return whether one was open
     * @throws de.interkomm.hub.identity.NotPermitted as {@link #of} does
     */
    boolean withdraw(Actor actor, NetworkId network, RegionalKey administration);

    /**
     * Every handover of the network that waits for its successor, the longest wait first.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link
     *     de.interkomm.hub.identity.Permission#MANAGE_MEMBERS}
     */
    List<Handover> open(Actor actor, NetworkId network);

    /** Looks at a link of this network without using it up. */
    Answer look(NetworkId network, String token);

    /** Confirms: from today on the successor speaks for the administration. */
    Answer confirm(NetworkId network, String token);

    /**
     * @param current {@code null} if nobody speaks for it yet
     * @param open {@code null} if no handover is under way
     * @param along what ends for the current one with a handover, as seats in groups; empty for
     *     those who are neither that person nor run the network
     */
    record Situation(
            RegionalKey administration,
            String administrationName,
            @Nullable Contact current,
            @Nullable Handover open,
            List<Ending> along) {

        public Situation {
            along = List.copyOf(along);
        }
    }

    /**
     * @param namedBy the name of whoever named the successor
     * @param expires from then on it cannot be confirmed, and another may be named
     */
    record Handover(
            RegionalKey administration,
            String administrationName,
            Contact successor,
            String namedBy,
            Instant named,
            Instant expires) {}

    /** What came of naming a successor. */
    enum Naming {
        NAMED,
        /** Somebody else has been named and has not answered; that is to be taken back first. */
        ANOTHER_IS_OPEN,
        /** This person speaks for the administration already. */
        SPEAKS_ALREADY
    }

    /**
     * What ends with a handover beyond the part itself. Which groups, their own people know.
     *
     * @param name of whoever speaks until then
     * @param seats how many of theirs end
     */
    record Succession(String name, int seats) {}

    /** What a link is worth. */
    sealed interface Answer {

        /**
         * @param succession {@code null} if nobody loses more than the part itself
         */
        record Open(String name, String administrationName, @Nullable Succession succession)
                implements Answer {}

        record Confirmed(String name, String administrationName) implements Answer {}

        record ConfirmedBefore() implements Answer {}

        record Expired() implements Answer {}

        /** Taken back, or the membership is not active any more. */
        record Withdrawn() implements Answer {}

        /** Mistyped, forgotten, or another network's. */
        record Unknown() implements Answer {}
    }
}
