package de.interkomm.hub.declarations;

import static java.util.Objects.requireNonNullElse;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Declarations.File;
import de.interkomm.hub.declarations.Declarations.Signatory;
import de.interkomm.hub.declarations.Declarations.View;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Upload;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Who signs the edition of the bound network that is in force. Signatures are never removed: one
 * who leaves is recorded with the day. Methods with an actor throw {@link
 * de.interkomm.hub.shell.PageNotFound} if nothing is in force or the administration is no member,
 * and {@link de.interkomm.hub.identity.NotPermitted} without the permission.
 */
public interface Signatures {

    int LONGEST_NAME = 200;
    int LONGEST_REASON = 1_000;

    /** How many days a link is good for. */
    int LINK_DAYS = 30;

    /**
     * Every member administration, and where it stands; by name.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_MEMBERS}
     */
    List<Row> list(Actor actor, NetworkId network);

    /** One of these. */
    Row row(Actor actor, NetworkId network, RegionalKey administration);

    /** How many members have not signed; 0 where nothing is in force. */
    int missing(Actor actor, NetworkId network);

    /**
     * Mails a link by which whoever has it signs, once. An earlier one of the same administration
     * stays good. Where the mailbox is that of somebody else who speaks for the administration,
     * they are asked to pass it on.
     *
     * @param person who is to sign; may be empty where it is passed on
     * @param sure the actor knows the mailbox although its domain is not known to be official; not
     *     asked of one that the hub knows of somebody, or that was asked before
     */
    AskResult ask(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            String person,
            Mailbox mailbox,
            Sureness sure);

    /**
     * Asks for each administration that has not signed and was not asked yet whoever is known to be
     * the one: who has signed before, else its head, else whoever applied for its membership. Where
     * no mailbox of these is known, whoever speaks for it is asked to pass the link on. Private
     * mailboxes are left out.
     *
     * @return how many
     */
    int askKnown(Actor actor, NetworkId network);

    /**
     * Mails a new link to all who were asked and have not signed, and whom nothing was mailed to
     * today.
     *
     * @return how many
     */
    int remind(Actor actor, NetworkId network);

    /** The member administrations the actor can sign or hand in for. */
    List<Mine> mine(Actor actor, NetworkId network);

    /**
     * Signs as the head of the administration.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#SIGN_DECLARATION}
     */
    SignResult sign(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            int edition,
            String function);

    /**
     * Takes the scan of a signed paper. Those who represent the administration are mailed at once,
     * whoever else was asked to sign for it, and, unless they do it themselves, those who run the
     * network.
     *
     * @param sure the actor knows that this person signed, although the hub knows of another head
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#HAND_IN_DECLARATION}
     */
    SignResult handIn(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            int edition,
            SignedPaper paper,
            Sureness sure);

    /**
     * A signed paper.
     *
     * @param person who has signed it
     * @param on the day it was signed, not ahead, and not before the administration left
     */
    record SignedPaper(String person, String function, LocalDate on, Upload scan) {}

    /** What a link is good for, without using it up. */
    LinkResult follow(NetworkId network, String token);

    /**
     * Signs by a link and uses it up.
     *
     * @param sure whoever signs is the head, although the hub knows of another one
     */
    SignResult sign(
            NetworkId network,
            String token,
            int edition,
            String person,
            String function,
            Sureness sure);

    /**
     * Records that an administration has left the declaration: its signatures under all editions
     * end, as they do with its membership, and links it was sent are good for nothing any more. It
     * can sign again, which is a new accession.
     *
     * @param on not ahead, and not before the day of any of these signatures
     * @param reason which those who run the network can read
     * @return {@link SignResult.Already} if it has no signature that holds
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_MEMBERS}
     */
    SignResult leave(
            Actor actor,
            NetworkId network,
            RegionalKey administration,
            LocalDate on,
            String reason);

    /**
     * Strikes a signature on paper or by a link that was entered by mistake. That it was stays
     * readable, and its scan is kept; the administration counts as one that has never signed with
     * it. Those who represent the administration are mailed, whoever has signed by a link, and
     * whoever else was asked to sign for it.
     *
     * @param reason which those can read who are mailed, or run the network
     * @return {@link SignResult.Already} if it holds no more
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such signature
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_MEMBERS}
     */
    SignResult strike(Actor actor, NetworkId network, SignatureId signature, String reason);

    /**
     * The scan behind a signature.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#HAND_IN_DECLARATION}
     *     for its administration
     */
    File scan(Actor actor, NetworkId network, SignatureId signature);

    /** Whether somebody answers for what the hub cannot know. */
    enum Sureness {
        SURE,
        NOT_SURE;

        public static Sureness of(boolean sure) {
            return sure ? SURE : NOT_SURE;
        }
    }

    /** What came of asking. */
    enum AskResult {
        DONE,
        /** Has signed, or is no member. */
        STALE,
        /** It would be addressed to nobody. */
        NAMELESS,
        /** Anybody can have such a mailbox. */
        PRIVATE_MAILBOX,
        /** Nothing is known of it or its domain: the actor must be sure. */
        UNKNOWN_MAILBOX
    }

    /** What came of signing, or of leaving. */
    sealed interface SignResult {

        record Done() implements SignResult {}

        /** Has been done before. */
        record Already() implements SignResult {}

        /** Another edition has come into force, or the administration is no member any more. */
        record Stale() implements SignResult {}

        /** The link is used up, has expired, or never was one. */
        record DeadLink() implements SignResult {}

        /** The day is ahead, or before what it follows on. */
        record WrongDay() implements SignResult {}

        record FileRefused(Refusal reason) implements SignResult {}

        /**
         * The file is the paper as the hub prints it, of whatever edition: nobody has signed it.
         */
        record Unsigned() implements SignResult {}

        /** Somebody else is known as the head of the administration: one must be sure. */
        record OtherHead(String name) implements SignResult {}
    }

    /** Where a link leads. */
    sealed interface LinkResult {

        /**
         * @param person who is to sign; empty where nobody knows
         * @param function of theirs as far as it is known, to be put right
         */
        record Found(
                View edition,
                RegionalKey administration,
                String administrationName,
                String person,
                String function)
                implements LinkResult {}

        /** Used up, expired, or of something that is over. */
        record Over() implements LinkResult {}

        record Unknown() implements LinkResult {}
    }

    /**
     * A member administration and its signature.
     *
     * @param signature under the edition in force; {@code null} without one
     * @param earlier the latest edition it has signed before; {@code null} for none
     * @param asked {@code null} if nobody has asked it yet
     * @param proposed who could be asked; {@code null} if nobody is known
     * @param leftOn {@code null} unless it has signed and left since it is a member
     * @param former its signatures that hold no more, under any edition, the latest first
     */
    record Row(
            RegionalKey administration,
            String name,
            @Nullable Signatory signature,
            @Nullable Scan scan,
            @Nullable Integer earlier,
            @Nullable Asked asked,
            @Nullable Proposed proposed,
            @Nullable LocalDate leftOn,
            List<Former> former) {

        public Row {
            former = List.copyOf(former);
        }

        /** The latest of those that ended because it left; {@code null} for none. */
        public @Nullable Former lastLeft() {
            return former.stream()
                    .filter(one -> one.ending() == Ending.LEFT)
                    .findFirst()
                    .orElse(null);
        }

        public boolean isSigned() {
            return signature != null;
        }

        /** Whether its signature is waited for; not that of one who has left. */
        public boolean isMissing() {
            return signature == null && leftOn == null;
        }

        /** Whether it can be reminded on that day: it was asked, and not on the same. */
        public boolean canBeRemindedOn(LocalDate day) {
            return isMissing() && asked != null && asked.on().isBefore(day);
        }

        public boolean canBeAskedAtOnce() {
            return isMissing() && asked == null && proposed != null;
        }

        /** Whether whoever could be asked would have to pass it on. */
        public boolean isPassedOn() {
            return proposed != null && proposed.contact() != null;
        }

        /** Whether the hub names that mailbox of its own accord as one to ask. */
        public boolean isOffered(Mailbox mailbox) {
            return (proposed != null && proposed.mailbox().equals(mailbox))
                    || (asked != null && asked.mailbox().equals(mailbox));
        }

        /** Whether there is a signature that holds, under whatever edition. */
        public boolean canLeave() {
            return signature != null || earlier != null;
        }
    }

    /**
     * A signature that holds no more.
     *
     * @param scan {@code null} unless there is one
     */
    record Former(
            int edition, Signatory signatory, Ending ending, String reason, @Nullable Scan scan) {}

    /** Why a signature holds no more. */
    enum Ending {
        /** The administration has left. */
        LEFT,
        /** It was entered by mistake. */
        STRUCK
    }

    /** That there is a scan. */
    enum Scan {
        THERE
    }

    /**
     * Who was asked.
     *
     * @param person who is to sign; empty where nobody knows
     * @param contact who has that mailbox and passes the link on; {@code null} if the person has it
     */
    record Asked(
            String person, Mailbox mailbox, @Nullable String contact, Instant last, int times) {

        private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

        /** Of whoever has that mailbox; empty where nobody knows. */
        public String name() {
            return requireNonNullElse(contact, person);
        }

        /** The day of the last mail, by the clocks of Germany. */
        public LocalDate on() {
            return LocalDate.ofInstant(last, GERMANY);
        }
    }

    /**
     * Who could be asked.
     *
     * @param person who is to sign; empty where nobody knows
     * @param contact who has that mailbox and passes the link on; {@code null} if the person has it
     */
    record Proposed(String person, Mailbox mailbox, @Nullable String contact) {}

    /**
     * An administration somebody acts for.
     *
     * @param signed {@code null} until it is
     * @param leftOn {@code null} unless it has signed and left since it is a member
     * @param hand what the actor can do for it
     * @param function of the actor as far as it is known, to be put right
     */
    record Mine(
            RegionalKey administration,
            String name,
            @Nullable Signatory signed,
            @Nullable LocalDate leftOn,
            Hand hand,
            String function) {}

    /** What somebody can do for an administration. */
    enum Hand {
        /** Sign, and hand in a paper. */
        SIGNS,
        /** Hand in a paper. */
        HANDS_IN
    }
}
