package de.interkomm.hub.identity;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks people into a network. A mail brings a link, a button behind it accepts, and from that
 * moment the role is held: nobody invited has to ask to join.
 */
public interface Invitations {

    /** How long an invitation can be accepted; a reminder starts this anew. */
    Duration VALIDITY = Duration.ofDays(21);

    /** How long after a mail the next one about the same invitation may go. */
    Duration BETWEEN_MAILS = Duration.ofHours(24);

    /** The most lines of a list. */
    int LONGEST_LIST = 500;

    /** How many open invitations a page holds. */
    int PAGE_SIZE = 50;

    /** The roles this person may invite to, the least weighty first; none for outsiders. */
    List<Role> offeredBy(Actor actor, NetworkId network);

    /**
     * Invites one person.
     *
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}; for a role that runs the
     *     network, without {@link Permission#ASSIGN_ROLES}
     * @throws IllegalArgumentException for a role nobody is invited to
     */
    Verdict invite(Actor actor, NetworkId network, String name, Mailbox mailbox, Role role);

    /**
     * The same of somebody who is known to work for an administration: with the answer that is
     * verified, by whoever invites unless the mailbox proves it.
     *
     * @param administration {@code null} if it is left to the invited person to say
     */
    Verdict invite(
            Actor actor,
            NetworkId network,
            String name,
            Mailbox mailbox,
            Role role,
            @Nullable RegionalKey administration);

    /**
     * Says of each line of a list what inviting would come to, and does nothing.
     *
     * @param list a line each with name and mailbox, in any order, between them a semicolon, comma
     *     or tab; first and last name may be two cells; a line of headings is skipped
     * @throws NotPermitted as {@link #invite} does
     */
    ListCheck check(Actor actor, NetworkId network, String list, Role role);

    /**
     * Invites everybody whose line is fine, and says of each line what came of it.
     *
     * @throws NotPermitted as {@link #invite} does
     */
    ListCheck inviteAll(Actor actor, NetworkId network, String list, Role role);

    /**
     * Who has not answered yet, the longest wait first; expired ones too.
     *
     * @param page counted from 0; past the end it is the last one
     * @throws NotPermitted without {@link Permission#INVITE_PEOPLE}
     */
    Page<Invitation> open(Actor actor, NetworkId network, int page);

    /**
     * Sends a new link, good for {@link #VALIDITY} from now.
     *
     * @throws NotPermitted as {@link #invite} does
     */
    Change remind(Actor actor, NetworkId network, InvitationId invitation);

    /**
     * Takes the invitation back; its links are dead at once.
     *
     * @throws NotPermitted as {@link #invite} does
     */
    Change withdraw(Actor actor, NetworkId network, InvitationId invitation);

    /** Looks at a link of this network without using it up. */
    Answer look(NetworkId network, String token);

    /** Accepts: from now on the invited person holds the role, with an account of the mailbox. */
    Answer accept(NetworkId network, String token);

    /**
     * Somebody asked in.
     *
     * @param expires when its link dies
     * @param remindable from when on the next mail may go
     */
    record Invitation(
            InvitationId id,
            String name,
            Mailbox mailbox,
            Role role,
            Instant invited,
            Instant lastMail,
            Instant expires,
            Instant remindable) {}

    /** What inviting somebody comes to. */
    enum Verdict {
        /** Can be invited; once asked for, has been. */
        FINE,
        /** Has a role in the network already. */
        HERE,
        /** Has an invitation that waits for an answer. */
        INVITED,
        /** Stands further up in the same list. */
        TWICE,
        NO_MAILBOX,
        NO_NAME
    }

    /**
     * A list, looked at line by line.
     *
     * @param lines without blank ones and headings
     * @param outcome what the lines' verdicts speak of
     */
    record ListCheck(List<Line> lines, Outcome outcome) {

        public ListCheck {
            lines = List.copyOf(lines);
        }

        public long count(Verdict verdict) {
            return lines.stream().filter(line -> line.verdict() == verdict).count();
        }
    }

    /** How far a list got. */
    enum Outcome {
        CHECKED,
        INVITED,
        /** More than {@link #LONGEST_LIST} lines; nothing was done. */
        TOO_LONG
    }

    /**
     * @param number counted from 1 as the list was typed, blank lines included
     * @param text as it was typed
     */
    record Line(int number, String text, String name, String mailbox, Verdict verdict) {}

    /** What came of a change to an invitation. */
    enum Change {
        DONE,
        /** Answered or taken back before. */
        NOT_OPEN,
        /** The last mail is younger than {@link #BETWEEN_MAILS}. */
        TOO_SOON,
        UNKNOWN
    }

    /** What a link is worth. */
    sealed interface Answer {

        /** Can be accepted. */
        record Open(String name, Role role) implements Answer {}

        /** Has just been accepted. */
        record Accepted(String name, Role role) implements Answer {}

        /** Was accepted before. */
        record AcceptedBefore() implements Answer {}

        record Expired() implements Answer {}

        record Withdrawn() implements Answer {}

        /** Mistyped, forgotten, or another network's. */
        record Unknown() implements Answer {}
    }
}
