package de.interkomm.hub.governance;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * People of other networks in a group. A guest reads that group and nothing else of its network,
 * for as long as the guest belongs to the network of home.
 */
public interface GroupGuests {

    /** How many people an actor may invite within a day. */
    int MOST_A_DAY = 30;

    /**
     * Invites. Whether anybody has that mailbox stays unknown, but for people of this network; if
     * somebody of another network has, a mail tells of it.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#INVITE_GUESTS}, and for
     *     groups without guests
     */
    Invited invite(Actor actor, NetworkId network, GroupId group, Mailbox mailbox);

    /**
     * Who is invited and has not answered, the longest wait first.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#INVITE_GUESTS}
     */
    List<Open> open(Actor actor, NetworkId network, GroupId group);

    /**
     * Takes an invitation back.
     *
     * @throws de.interkomm.hub.shell.PageNotFound without {@link GroupRight#INVITE_GUESTS}
     */
    Participations.Turn withdraw(Actor actor, NetworkId network, GroupId group, GuestId guest);

    /** Where the person is invited, or is a guest, in all networks. */
    List<Mine> of(Actor actor);

    /**
     * Becomes a guest. Called outside a transaction.
     *
     * @param home the network the person comes from
     */
    Answer accept(Actor actor, GuestId guest, NetworkId home);

    /** Does not want to be a guest, or no longer. Called outside a transaction. */
    Answer decline(Actor actor, GuestId guest);

    /** What came of inviting. */
    enum Invited {
        DONE,
        ALREADY,
        TOO_MANY,
        /** Belongs to this network, and can be a member. */
        FROM_HERE,
        /** The group's last day has passed. */
        OVER
    }

    /** What came of an answer. */
    enum Answer {
        DONE,
        /** Taken back, answered before, or no longer open to guests. */
        GONE,
        /** Comes from no other network, or belongs to this one. */
        NO_GUEST
    }

    /** Somebody who is invited. */
    record Open(GuestId id, Mailbox mailbox, String invitedBy, Instant invited) {}

    /**
     * An invitation.
     *
     * @param homes the networks the person could come from, with their names
     */
    record Mine(
            GuestId id,
            NetworkId network,
            GroupId group,
            String groupName,
            String invitedBy,
            State state,
            Map<NetworkId, String> homes) {

        public Mine {
            homes = Map.copyOf(homes);
        }
    }

    /** How far an invitation is. */
    enum State {
        OPEN,
        ACCEPTED
    }
}
