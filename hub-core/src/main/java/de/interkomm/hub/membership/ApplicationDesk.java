package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.membership.ApplicationStatus.Turn;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The coordinators' side of applications. Every method works in the bound network, which is the one
 * it is given, and is for its coordinators only: anybody else gets {@link
 * de.interkomm.hub.shell.PageNotFound}, as for an application this network does not have.
 */
public interface ApplicationDesk {

    /**
     * Sent applications: those that wait for a coordinator first, then those that wait for their
     * applicant, longest wait first; at the end those that are over, latest decision first.
     */
    Inbox inbox(Actor actor, NetworkId network, InboxQuery query);

    /** What administrations have asked for and nobody has decided on, the latest of each. */
    Map<RegionalKey, UnderWay> underWay(Actor actor, NetworkId network);

    /**
     * One application with the coordinators' notes. Where it is for somebody who is a member
     * already by another one, it can only be closed: declined or withdrawn.
     */
    Dossier open(Actor actor, NetworkId network, ApplicationId id);

    /** The letter the step would send, in the network's wording, for editing. */
    Proposal propose(Actor actor, NetworkId network, ApplicationId id, DeskStep step);

    /** The edited letter as a PDF file; nothing if it has flaws. */
    Optional<byte[]> preview(
            Actor actor, NetworkId network, ApplicationId id, DeskStep step, LetterDraft letter);

    /**
     * Takes the step and sends its letter. Whoever asks for exactly the same once more within some
     * seconds, as with a second click, is told it is done; nothing goes out again.
     *
     * @param version of the application when the coordinator decided
     * @param letter as the coordinator edited it
     */
    DeskResult take(
            Actor actor,
            NetworkId network,
            ApplicationId id,
            int version,
            DeskStep step,
            LetterDraft letter);

    /**
     * A signed letter has come on paper: the application itself, or the declaration of intent. As
     * with {@link #take}, a second click changes nothing.
     *
     * @param step {@link ApplicationStep#RECORD_ARRIVAL} or {@link
     *     ApplicationStep#RECORD_DECLARATION}
     * @param on the day it came
     */
    DeskResult recordPaper(
            Actor actor,
            NetworkId network,
            ApplicationId id,
            int version,
            ApplicationStep step,
            LocalDate on,
            Upload scan);

    /** Adds a note only coordinators see. */
    void note(Actor actor, NetworkId network, ApplicationId id, String text);

    /** A letter of this application as a file. */
    Optional<Applications.File> letter(
            Actor actor, NetworkId network, ApplicationId id, LetterId letter);

    /** An application that is not over. */
    record UnderWay(ApplicationId id, String reference) {}

    /**
     * What to show of the inbox.
     *
     * @param text part of a name or a reference; blank for all
     * @param turn whose turn it is; {@code null} for all
     * @param status where it stands; {@code null} for anywhere
     * @param page as it stands in an address, counted from 0
     */
    record InboxQuery(
            String text, @Nullable Turn turn, @Nullable ApplicationStatus status, String page) {}

    /**
     * @param found how many of each turn have the text
     * @param known how many there are, whatever was searched for
     */
    record Inbox(Page<Entry> page, Map<Turn, Long> found, long known) {

        public Inbox {
            found = Map.copyOf(found);
        }
    }

    /**
     * A line of the inbox.
     *
     * @param waitingSince when it became a coordinator's turn, or the applicant's; {@code null}
     *     when it is nobody's
     * @param besides what else there is of the same administration or person that bears on the
     *     decision; {@code null} if nothing, and where all is over
     */
    record Entry(
            ApplicationId id,
            String reference,
            ApplicationStatus status,
            String administrationName,
            String applicantName,
            @Nullable Instant submittedAt,
            @Nullable Instant waitingSince,
            @Nullable Besides besides) {}

    /** What there is besides an open application. */
    enum Besides {
        /** A membership, by another application or from before the hub. */
        MEMBERSHIP,
        /** Another application that is not decided yet. */
        APPLICATION
    }

    /**
     * Everything about one application.
     *
     * @param membership what it led to, or else what the same administration or person holds now;
     *     {@code null} if neither
     * @param others what else was sent for the same administration or person, newest first
     */
    record Dossier(
            ApplicationView application,
            List<Note> notes,
            @Nullable MembershipLink membership,
            List<Sibling> others) {

        public Dossier {
            notes = List.copyOf(notes);
            others = List.copyOf(others);
        }

        /** The same where nothing is left but to close it. */
        public Dossier onlyToBeClosed() {
            return new Dossier(application.onlyToBeClosed(), notes, membership, others);
        }

        /** Whether whoever it is for is a member already, and not by this application. */
        public boolean isForAMember() {
            return membership != null && !application.id().equals(membership.application());
        }
    }

    /**
     * Leads to another application of the same administration or person.
     *
     * @param submittedAt when it arrived; {@code null} before
     */
    record Sibling(
            ApplicationId id,
            String reference,
            ApplicationStatus status,
            String applicantName,
            @Nullable Instant submittedAt) {}

    /**
     * Leads from an application to a membership.
     *
     * @param application that it goes back to; {@code null} for members from before the hub
     * @param reference of that application
     */
    record MembershipLink(
            MembershipId id,
            MembershipStatus status,
            LocalDate since,
            @Nullable ApplicationId application,
            @Nullable String reference) {}

    /** What a coordinator noted. */
    record Note(String author, String text, Instant at) {}

    /**
     * @param version to be handed back with the edited letter
     */
    record Proposal(int version, LetterText letter) {}

    /** What became of a step. */
    sealed interface DeskResult {
        record Done(ApplicationStatus status) implements DeskResult {}

        /** Somebody was quicker; what the page showed is no longer so. */
        record Stale(ApplicationStatus status) implements DeskResult {}

        /** Cannot be done from where the application stands. */
        record OutOfOrder(ApplicationStatus status) implements DeskResult {}

        /** The letter has flaws. */
        record LetterUnusable() implements DeskResult {}

        /** Whoever it is for is a member by now; the application can only be closed. */
        record AlreadyMember() implements DeskResult {}

        record FileRefused(Refusal reason) implements DeskResult {}
    }
}
