package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.Vanished;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.EndsWithRoles.Ending;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The members of the bound network. */
public interface Memberships {

    /** How many members from one administration may be counted in public; fewer are persons. */
    int SMALLEST_COUNT = 5;

    /** What everybody may see: administrations, and nobody's name. By name. */
    List<PublicMember> list(NetworkId network);

    /**
     * What coordinators see, former members included. By name.
     *
     * @throws de.interkomm.hub.shell.PageNotFound for anybody else
     */
    List<Member> list(Actor actor, NetworkId network);

    /**
     * One member with all its contact persons.
     *
     * @throws de.interkomm.hub.shell.PageNotFound for others than coordinators, or if this network
     *     has no such membership
     */
    Member open(Actor actor, NetworkId network, MembershipId id);

    /**
     * Everything that became of a membership, in the order it was recorded in.
     *
     * @throws de.interkomm.hub.shell.PageNotFound as {@link #open} does
     */
    List<Episode> history(Actor actor, NetworkId network, MembershipId id);

    /** The letter that tells of a change, for editing. */
    Proposal propose(Actor actor, NetworkId network, MembershipId id, Change change);

    /**
     * That letter, edited, as a PDF file; nothing if it has flaws, or nobody is known to send it
     * to.
     */
    Optional<byte[]> preview(
            Actor actor, NetworkId network, MembershipId id, Change change, LetterDraft letter);

    /**
     * Makes the change and sends the letter.
     *
     * @param version of the membership when the coordinator decided
     * @param letter as the coordinator edited it; not looked at where there is nobody to send it to
     */
    ChangeResult change(
            Actor actor,
            NetworkId network,
            MembershipId id,
            int version,
            Change change,
            LetterDraft letter);

    /** What people lose beyond the membership if it ends, as their seats in groups. */
    List<Ending> endingAlong(Actor actor, NetworkId network, MembershipId id);

    /**
     * What whoever speaks for the administration now loses if somebody else does.
     *
     * @param successor the mailbox of that other
     */
    List<Ending> endingWithSuccession(
            Actor actor, NetworkId network, MembershipId id, Mailbox successor);

    /** From today on somebody else speaks for the administration. */
    ChangeResult nameContact(
            Actor actor,
            NetworkId network,
            MembershipId id,
            int version,
            ApplicationForm.Contact contact);

    /**
     * What whoever heads the administration now loses if somebody else does.
     *
     * @param successor the mailbox of that other
     */
    List<Ending> endingWithNewHead(
            Actor actor, NetworkId network, MembershipId id, Mailbox successor);

    /**
     * From today on somebody else is the head of the administration in the network, who can sign
     * for it.
     *
     * @return {@link ChangeResult#STALE} also for the membership of a person
     */
    ChangeResult nameHead(
            Actor actor,
            NetworkId network,
            MembershipId id,
            int version,
            ApplicationForm.Contact head);

    /** The end of a membership, a pause, or the end of a pause, with its day and its reason. */
    record Change(Kind kind, LocalDate on, String reason) {

        /** What happens to the membership. */
        public enum Kind {
            SUSPEND,
            /** A suspended membership counts again. */
            RESUME,
            END
        }
    }

    /**
     * What a change would send.
     *
     * @param version to be handed back with the edited letter
     * @param letter {@code null} for members from before the hub, who have never applied
     * @param recipient who applied, to whom the letter goes; {@code null} without one
     */
    record Proposal(
            int version,
            @Nullable LetterText letter,
            ApplicationForm.@Nullable Contact recipient) {}

    /** What became of a change. */
    enum ChangeResult {
        DONE,
        /** Somebody was quicker, or it was done before. */
        STALE,
        LETTER_UNUSABLE
    }

    /**
     * An administration that is a member or whose staff are.
     *
     * @param since {@code null} where it would be the day of single persons
     * @param persons how many of its staff are members; {@code null} where administrations are, and
     *     where there are fewer than {@link #SMALLEST_COUNT}
     * @param vanished {@code null} while the register has the administration
     */
    record PublicMember(
            RegionalKey administration,
            String name,
            @Nullable LocalDate since,
            @Nullable Integer persons,
            @Nullable Vanished vanished) {}

    /**
     * @param personName who applied; {@code null} for members from before the hub
     * @param since the day it began
     * @param statusSince since when it has been what it is now
     * @param suspendedOn {@code null} unless it rests now
     * @param reason of the rest or the end; {@code null} while it is active
     * @param vanished {@code null} while the register has the administration
     * @param resting whether the person can do nothing at present, because nobody knows any more
     *     that they work there
     * @param contacts everybody who speaks or spoke for it, oldest first
     */
    record Member(
            MembershipId id,
            int version,
            MemberKind holder,
            RegionalKey administration,
            String administrationName,
            @Nullable String personName,
            @Nullable String mailbox,
            @Nullable ApplicationId application,
            @Nullable String reference,
            MembershipStatus status,
            LocalDate since,
            LocalDate statusSince,
            @Nullable LocalDate suspendedOn,
            @Nullable LocalDate endedOn,
            @Nullable String reason,
            @Nullable Vanished vanished,
            boolean resting,
            List<ContactPeriod> contacts) {

        public Member {
            contacts = List.copyOf(contacts);
        }

        /** As it is shown: what rests of itself rests too. */
        public MembershipStatus shown() {
            return resting && status == MembershipStatus.ACTIVE
                    ? MembershipStatus.SUSPENDED
                    : status;
        }
    }

    /**
     * Something that became of a membership.
     *
     * @param note the reason, or who speaks for it from then on, heads it or did; empty if there is
     *     none
     * @param actor by whom; {@code null} where it was not recorded, empty where a rule acted
     * @param recorded when it was entered, which may be later than the day it holds from
     */
    record Episode(What what, LocalDate on, String note, @Nullable String actor, Instant recorded) {

        /** What it was. */
        public enum What {
            ADMITTED,
            SUSPENDED,
            RESUMED,
            ENDED,
            /** Somebody speaks for it where nobody did. */
            CONTACT_NAMED,
            /** Somebody else speaks for it, or nobody any more. */
            CONTACT_CHANGED,
            /** Somebody was entered as its head. */
            HEAD_NAMED,
            /** Somebody is no longer its head, as somebody else was entered. */
            HEAD_REPLACED
        }
    }

    /**
     * @param function empty where it was not given
     * @param until {@code null} while the person still speaks for the administration
     */
    record ContactPeriod(
            String name,
            String function,
            String mailbox,
            LocalDate from,
            @Nullable LocalDate until) {

        /** The name, and the function where there is one. */
        public String introduction() {
            return ApplicationForm.Contact.introduction(name, function);
        }
    }
}
