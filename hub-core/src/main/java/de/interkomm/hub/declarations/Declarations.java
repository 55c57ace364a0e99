package de.interkomm.hub.declarations;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The declaration of the bound network in its editions. What was adopted is public, with its
 * signatories; who drafts is known to those who belong.
 */
public interface Declarations {

    /** The edition in force: the latest that was adopted. */
    Optional<View> inForce(NetworkId network);

    /** Whether one is in force. */
    boolean isInForce(NetworkId network);

    /**
     * An adopted edition.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is none of that number
     */
    View edition(NetworkId network, int number);

    /** All that were adopted, the latest first. */
    List<Card> editions(NetworkId network);

    /** Those recorded as adopted in a meeting, in their order. */
    List<Recorded> adoptedIn(NetworkId network, MeetingId meeting);

    /**
     * What changed from one adopted edition to another.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if either is none
     */
    Comparison compare(NetworkId network, int from, int to);

    /**
     * The adopted text as PDF/A, made once, with its hash and lines to sign on.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such edition
     */
    File pdf(NetworkId network, int number);

    /**
     * The text the hash goes over, byte by byte; see {@link CanonicalText}.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such edition
     */
    File canonical(NetworkId network, int number);

    /** The edition that is being drafted, if there is one, for those who run the network. */
    Optional<Open> open(Actor actor, NetworkId network);

    /**
     * The groups that can be given the draft: working groups, which mostly write it, and then the
     * others, each by name.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    List<Groups.Link> groups(Actor actor, NetworkId network);

    /**
     * Gives a group the next edition to draft. It begins with the text in force, if there is one.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    StartResult start(Actor actor, NetworkId network, GroupId group, String title);

    /**
     * Gives up the edition that is being drafted. Its states are kept.
     *
     * @throws de.interkomm.hub.identity.NotPermitted without {@link Permission#MANAGE_GROUPS}
     */
    StartResult drop(Actor actor, NetworkId network);

    /** What came of starting or giving up. */
    enum StartResult {
        DONE,
        /** Another edition is being drafted, or none is. */
        STALE,
        /** Is being voted on. */
        VOTING,
        /** The group is archived or gone. */
        NO_SUCH_GROUP
    }

    /** An adopted edition among others. */
    record Card(
            int number, String title, LocalDate adoptedOn, String sha256, int signed, int left) {

        /**
         * The latest edition before this one that was signed.
         *
         * @param editions all there are, the latest first
         */
        public @Nullable Card signedBefore(List<Card> editions) {
            return editions.stream()
                    .filter(one -> one.number() < number && one.signed() > 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * An adopted edition.
     *
     * @param sha256 as it was frozen with
     * @param seal whether the text still has that hash, computed anew for this answer
     * @param note the number of the resolution, or the title of the meeting; may be empty
     * @param motion it was adopted by; {@code null} where that was recorded from a meeting before
     *     such adoptions were entered into the register of resolutions
     * @param signatories in the order they signed; those who left are among them
     * @param struck what was entered by mistake; {@link Signatory#leftOn} is the day it was struck
     */
    record View(
            EditionId id,
            int number,
            DeclarationText text,
            String sha256,
            Seal seal,
            LocalDate adoptedOn,
            AdoptionWay way,
            String note,
            @Nullable ResolutionId motion,
            List<Signatory> signatories,
            List<Signatory> struck) {

        public View {
            signatories = List.copyOf(signatories);
            struck = List.copyOf(struck);
        }

        public List<Signatory> standing() {
            return signatories.stream().filter(one -> one.leftOn() == null).toList();
        }

        public List<Signatory> former() {
            return signatories.stream().filter(one -> one.leftOn() != null).toList();
        }

        public boolean isIntact() {
            return seal == Seal.INTACT;
        }
    }

    /** Whether a frozen text is what it was. */
    enum Seal {
        INTACT,
        BROKEN
    }

    /**
     * An administration that has signed an edition.
     *
     * @param on its day, in Germany
     * @param sha256 of the text that was signed
     * @param leftOn {@code null} while it holds
     */
    record Signatory(
            SignatureId id,
            RegionalKey administration,
            String administrationName,
            String person,
            String function,
            Instant at,
            LocalDate on,
            SignatureWay way,
            String sha256,
            @Nullable LocalDate leftOn) {}

    /**
     * An edition that was recorded as adopted in a meeting.
     *
     * @param recordedAt when that was
     * @param motion in the register of resolutions; {@code null} for none
     */
    record Recorded(int number, String title, Instant recordedAt, @Nullable ResolutionId motion) {}

    /** The edition that is being drafted. */
    record Open(int number, String title, EditionState state, GroupId group, String groupName) {}

    /** A file to hand out. */
    @SuppressWarnings("ArrayRecordComponent") // handed out, never compared
    record File(String name, String mediaType, byte[] content) {}
}
