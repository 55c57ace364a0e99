package de.interkomm.hub.membership;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.correspondence.LetterId;
import de.interkomm.hub.documents.Refusal;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.spi.Dispatch;
import de.interkomm.hub.membership.spi.Finding;
import de.interkomm.hub.membership.spi.Judgement;
import de.interkomm.hub.membership.spi.MembershipPolicy;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an applicant can do. There is no account: whoever has the link that went to the mailbox acts
 * for the application. Every method works in the bound network, which is the one it is given.
 */
public interface Applications {

    /** Keeps a draft and mails its link, unless the rules say no. */
    StartResult start(NetworkId network, ApplicationForm form, Locale language);

    /**
     * What the rules hold against what is typed so far, so that it can all be said at once; empty
     * if nothing. A private mailbox is objected to before the administration is chosen, too.
     *
     * @param administration {@code null} if none is chosen yet
     * @param mailbox {@code null} if none is typed yet
     */
    List<Finding> objections(
            NetworkId network, @Nullable RegionalKey administration, @Nullable Mailbox mailbox);

    /** How the network is joined; nothing if it cannot be. */
    Optional<MembershipPolicy> policyOf(NetworkId network);

    /** The policy the application was begun under, which stays its own. */
    MembershipPolicy policyOf(NetworkId network, ApplicationId id);

    /**
     * Follows a link from a mail. Once a mailbox is confirmed, only links that were mailed to it
     * lead anywhere.
     */
    LinkResult open(NetworkId network, String token);

    ApplicationView view(NetworkId network, ApplicationId id);

    /** Whether whoever it is for is a member already, by this application or any other. */
    boolean isMember(NetworkId network, ApplicationId id);

    /** The membership it led to; nothing before it was admitted. */
    Optional<Outcome> outcome(NetworkId network, ApplicationId id);

    /**
     * Changes what is not sent yet. A new mailbox gets a new link and must be confirmed anew.
     *
     * @param version of the application whose form was filled in
     */
    StartResult change(NetworkId network, ApplicationId id, int version, ApplicationForm form);

    /**
     * The mailbox is the applicant's. Where no letter is needed, this also hands the application
     * in.
     *
     * @param linkMailedTo the mailbox that got the link; no other can be confirmed through it
     */
    StepResult confirmMailbox(NetworkId network, ApplicationId id, Mailbox linkMailedTo);

    /** The letter as it would be sent now, as a PDF file. */
    byte[] previewLetter(NetworkId network, ApplicationId id);

    /** Sends the letter: electronically at once, otherwise it is made ready to be printed. */
    StepResult send(NetworkId network, ApplicationId id, Dispatch dispatch);

    /** The printed letter comes back signed. */
    StepResult uploadLetter(NetworkId network, ApplicationId id, Upload scan);

    /** Answers what the network has asked for. */
    StepResult complete(
            NetworkId network, ApplicationId id, String answer, @Nullable Upload attachment);

    /** Names or replaces who will speak for the administration. */
    StepResult nameContact(NetworkId network, ApplicationId id, ApplicationForm.Contact contact);

    /** The declaration of intent, ready to be signed, as a PDF file. */
    byte[] previewDeclaration(NetworkId network, ApplicationId id);

    /** Signs the declaration of intent electronically. */
    StepResult signDeclaration(NetworkId network, ApplicationId id);

    /** The printed declaration of intent comes back signed. */
    StepResult uploadDeclaration(NetworkId network, ApplicationId id, Upload scan);

    StepResult withdraw(NetworkId network, ApplicationId id);

    /** A letter of this application as a file; nothing for a letter of any other. */
    Optional<File> letter(NetworkId network, ApplicationId id, LetterId letter);

    /**
     * Mails new links to all applications of this mailbox. Whether there are any is told to nobody
     * but the mailbox.
     */
    void mailLinks(NetworkId network, Mailbox mailbox);

    /**
     * How the membership that an application led to stands now.
     *
     * @param on since when it stands so
     * @param reason of the rest or the end; {@code null} while it is active
     * @param contact who speaks for the administration now; {@code null} if nobody does
     * @param since what became of it since the admission, in the order it was recorded in
     */
    record Outcome(
            MembershipStatus status,
            LocalDate on,
            @Nullable String reason,
            Memberships.@Nullable ContactPeriod contact,
            List<Memberships.Episode> since) {

        public Outcome {
            since = List.copyOf(since);
        }
    }

    /** A file to hand out. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and too large to copy
    record File(String name, String mediaType, byte[] content) {}

    /** What became of a draft. */
    sealed interface StartResult {
        /** Kept; its link is on its way to the mailbox. */
        record Kept(ApplicationId id) implements StartResult {}

        /** The rules say no; nothing has been kept. */
        record Refused(Judgement judgement) implements StartResult {}

        /** The register has no such administration. */
        record UnknownAdministration() implements StartResult {}

        /** The administration is a member already. */
        record AlreadyMember() implements StartResult {}

        /** It has been changed meanwhile, and to something else; nothing was done. */
        record Changed() implements StartResult {}

        /** It is too late for changes. */
        record TooLate(ApplicationStatus status) implements StartResult {}
    }

    /** Where a link leads. */
    sealed interface LinkResult {
        /**
         * @param mailedTo the mailbox that got the link
         */
        record Opened(ApplicationId id, Mailbox mailedTo) implements LinkResult {}

        record Expired() implements LinkResult {}

        record Unknown() implements LinkResult {}
    }

    /** What became of a step. */
    sealed interface StepResult {
        record Done(ApplicationStatus status) implements StepResult {}

        /** Not, or no longer, possible: a stale page, or a second click. */
        record NotPossible(ApplicationStatus status) implements StepResult {}

        /** The administration or the person is a member already. */
        record AlreadyMember() implements StepResult {}

        /** The rules have come to say no. */
        record Refused(Judgement judgement) implements StepResult {}

        record FileRefused(Refusal reason) implements StepResult {}
    }
}
