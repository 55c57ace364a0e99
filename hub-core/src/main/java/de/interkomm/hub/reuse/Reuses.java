package de.interkomm.hub.reuse;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * Who uses the projects of the bound network. What a reader sees of that is what they see of the
 * project; persons are never shown.
 */
public interface Reuses {

    int LONGEST_REASON = 500;
    int LONGEST_ADDRESS = 500;
    int LONGEST_NOTE = 300;
    int LONGEST_NAME = 120;

    /** How long a confirmation is good. */
    Period VALIDITY = Period.ofYears(1);

    /**
     * Who uses a project: who has come furthest first, those who stopped last, by name.
     *
     * @param project as this reader has been shown it
     */
    List<Use> of(@Nullable Actor reader, NetworkId network, Projects.View project);

    /**
     * The administrations the actor represents or works for, which the form offers first; in place
     * of those that were merged, what they went on in.
     */
    List<Administration> administrationsOf(Actor actor);

    /**
     * Says what an administration does with a project. One that is known already is moved on, if
     * the actor may speak for it; a new one is confirmed by a link to those who may.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if there is no such project this actor may see
     */
    Declaring declare(Actor actor, NetworkId network, ProjectId project, Claim claim);

    /**
     * The same for somebody who has not signed in: nothing is kept but the request until the link
     * in the mailbox has been followed.
     *
     * @throws de.interkomm.hub.shell.PageNotFound if the project is not public
     */
    Declaring request(NetworkId network, ProjectId project, Claim claim, Declarer declarer);

    /**
     * One administration's reuse, for those who may speak for it.
     *
     * @throws de.interkomm.hub.shell.PageNotFound for everybody else, and if there is none
     */
    Own open(Actor actor, NetworkId network, ProjectId project, RegionalKey administration);

    /**
     * Moves it on, or back, or says something else of it.
     *
     * @param version as {@link #open} showed it
     * @throws de.interkomm.hub.shell.PageNotFound as {@link #open} does
     */
    Moving change(Actor actor, NetworkId network, ProjectId project, int version, Claim claim);

    /**
     * Sends those who may confirm it a link once more.
     *
     * @return whether one is on its way
     * @throws de.interkomm.hub.shell.PageNotFound as {@link #open} does
     */
    boolean mailLink(Actor actor, NetworkId network, ProjectId project, RegionalKey administration);

    /**
     * What somebody says of an administration.
     *
     * @param since not in the future; {@code null} where nothing is said of that
     * @param reason why it goes back; empty where it does not
     * @param adaptation address of what it has made of the project; empty for none
     * @param adaptationNote a line about that; may be empty
     */
    record Claim(
            RegionalKey administration,
            ReuseState state,
            @Nullable LocalDate since,
            String reason,
            String adaptation,
            String adaptationNote) {

        /**
         * With a day where none is said: the one that is known, as long as the state is the same,
         * else today.
         *
         * @param known what the administration has said before; {@code null} for nothing
         */
        public Claim dated(@Nullable Claim known, LocalDate today) {
            if (since != null) {
                return this;
            }
            return new Claim(
                    administration,
                    state,
                    known != null && known.state == state ? known.day() : today,
                    reason,
                    adaptation,
                    adaptationNote);
        }

        /** Since when, of one that is {@link #dated}. */
        public LocalDate day() {
            return Objects.requireNonNull(since);
        }

        /**
         * With what the administration has made of it as it was known, where nothing is said of
         * that.
         */
        public Claim keeping(String knownAdaptation, String knownNote) {
            return adaptation.isEmpty() && adaptationNote.isEmpty()
                    ? new Claim(administration, state, since, reason, knownAdaptation, knownNote)
                    : this;
        }
    }

    /** Who says so without an account. */
    record Declarer(String name, Mailbox mailbox) {}

    /** What a statement is worth. */
    enum Certainty {
        CONFIRMED,
        /** Was, and nobody has said since that it still holds. */
        LAPSED,
        UNCONFIRMED
    }

    /**
     * An administration that uses a project.
     *
     * @param administration by its key at that time
     * @param name at that time
     * @param today under which name it goes on; {@code null} while the register has it
     * @param county it lies in, by name; its own for an independent city or what lies in no county
     * @param confirmedOn {@code null} if it never was
     * @param yours whether this reader may speak for it
     */
    record Use(
            RegionalKey administration,
            String name,
            @Nullable String today,
            String county,
            ReuseState state,
            LocalDate since,
            Certainty certainty,
            LocalDate declaredOn,
            @Nullable LocalDate confirmedOn,
            String adaptation,
            String adaptationNote,
            boolean yours) {

        /** Whether it is piloted or used there, and for certain. */
        public boolean counts() {
            return state.isReuse() && certainty == Certainty.CONFIRMED;
        }
    }

    /**
     * A reuse for those who may change it.
     *
     * @param history what became of it, the latest first
     */
    record Own(String project, Use use, int version, List<Step> history) {

        public Own {
            history = List.copyOf(history);
        }
    }

    /**
     * Something that became of it.
     *
     * @param reason empty where none was given
     */
    record Step(What what, ReuseState state, String reason, LocalDate on) {

        /** What it was. */
        public enum What {
            DECLARED,
            MOVED,
            ADAPTED,
            CONFIRMED,
            LAPSED,
            DENIED,
            REMOVED,
            /** It has become one with another administration that uses the project as well. */
            MERGED
        }
    }

    /** What came of declaring. */
    enum Declaring {
        /** A link to confirm it is in the own mailbox. */
        LINK_SENT,
        /** Those who speak for the administration are asked. */
        OTHERS_ASKED,
        /** It is kept, and nobody is known who could confirm it. */
        UNCONFIRMED,
        /** It was known, and is as it was said now. */
        CHANGED,
        /** It is known, and only those change it who speak for the administration. */
        KNOWN_ALREADY,
        REASON_NEEDED,
        PRIVATE_MAILBOX,
        NO_SUCH_ADMINISTRATION,
        TOO_MANY
    }

    /** What came of moving it. */
    enum Moving {
        DONE,
        REASON_NEEDED,
        /** Somebody was quicker. */
        STALE
    }
}
