package de.interkomm.hub.reports;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Where coordinators make the report of a year: the hub counts, they arrange, explain and publish.
 * All methods throw {@link de.interkomm.hub.identity.NotPermitted} without {@link
 * de.interkomm.hub.identity.Permission#WRITE_REPORTS} and {@link
 * de.interkomm.hub.shell.PageNotFound} for a report there is not.
 */
public interface ReportDesk {

    int EARLIEST_YEAR = 1990;
    int LONGEST_LABEL = 200;
    int LONGEST_ENTRY_NOTE = 500;
    int LONGEST_UNIT = 50;
    int LONGEST_ADDENDUM = 5_000;

    /** The most rows of a figure that are entered by hand. */
    int MOST_ENTRIES = 200;

    /**
     * The years that have no report yet and have begun, the latest first, back to the first one
     * there is anything to count of.
     */
    List<Integer> openYears(Actor actor, NetworkId network);

    /**
     * Drafts the report of a year with all that is to be counted. If there is one already, nothing
     * happens to it.
     *
     * @throws IllegalArgumentException for a year before {@link #EARLIEST_YEAR} or to come
     */
    ReportId draft(Actor actor, NetworkId network, int year);

    /** Counts again; what was entered by hand stays. */
    Change redraw(Actor actor, NetworkId network, ReportId id);

    /** Moves a section of a draft by one place. */
    Change move(Actor actor, NetworkId network, ReportId id, Section section, Way way);

    /**
     * Says what is added to a section, and whether it is part of the report.
     *
     * @param version of the section that the actor has seen
     */
    Change edit(
            Actor actor,
            NetworkId network,
            ReportId id,
            Section section,
            int version,
            Reports.Shown shown,
            String note);

    /** The rows of a figure that were entered by hand. */
    Reports.Listing entered(Actor actor, NetworkId network, ReportId id, Figure figure);

    /** Enters a row of a figure that is {@link Figure#isEntered() kept by hand}. */
    Change enter(Actor actor, NetworkId network, ReportId id, Figure figure, Entry entry);

    /** Takes such a row away. */
    Change strike(Actor actor, NetworkId network, ReportId id, RowId row);

    /**
     * Asks those who lead the groups for their texts. Whoever has written is not asked again.
     *
     * @param deadline today or later
     */
    Asked ask(Actor actor, NetworkId network, ReportId id, LocalDate deadline);

    /** What speaks against publishing a draft as it is now. */
    Doubts doubts(Actor actor, NetworkId network, ReportId id);

    /** Whom a report published now is sent to. */
    Readers readers(Actor actor, NetworkId network);

    /**
     * Publishes it as it stands and tells those who represent member administrations.
     *
     * @param version of the report that the actor has seen
     * @param audience {@link Reach#EVERYBODY} or {@link Reach#NETWORK}
     */
    Change publish(Actor actor, NetworkId network, ReportId id, int version, Reach audience);

    /**
     * Throws a draft away, with all that was written and entered in it; its year is free again.
     *
     * @param version of the report that the actor has seen
     */
    Change discard(Actor actor, NetworkId network, ReportId id, int version);

    /** Puts something right in a published report, with its day and the actor's name. */
    Change add(Actor actor, NetworkId network, ReportId id, String text);

    /** Whom to wait for. */
    List<Waiting> texts(Actor actor, NetworkId network, ReportId id);

    /**
     * What speaks against publishing a draft; nothing of it forbids it.
     *
     * @param missing how many groups were asked and have not written
     * @param timeUntil the last day they have to write; {@code null} where none is missing or it
     *     has passed
     * @param running whether the year it reports on has not ended
     * @param unreviewed whether the network itself has written no review, though one belongs to it
     */
    record Doubts(int missing, @Nullable LocalDate timeUntil, boolean running, boolean unreviewed) {

        public boolean isAny() {
            return missing > 0 || running || unreviewed;
        }
    }

    /**
     * Whom a report is sent to.
     *
     * @param people how many, each once
     * @param unreached the member administrations that nobody represents, by their names
     */
    record Readers(int people, List<String> unreached) {

        public Readers {
            unreached = List.copyOf(unreached);
        }
    }

    /** Which way. */
    enum Way {
        UP,
        DOWN
    }

    /** What came of a change. */
    enum Change {
        DONE,
        /** Somebody was quicker, or the report is published, or is not yet. */
        STALE
    }

    /** How many people were asked for how many groups' texts, and which groups nobody leads. */
    record Asked(Change change, int people, int groups, List<String> unled) {

        public Asked {
            unled = List.copyOf(unled);
        }
    }

    /**
     * Whose text it is, and whether it is there.
     *
     * @param late whether the deadline has passed without it
     */
    record Waiting(Reports.Text text, State state, boolean late) {

        /** How far it is. */
        public enum State {
            WRITTEN,
            ASKED,
            NOT_ASKED
        }
    }

    /**
     * A row entered by hand.
     *
     * @param amount {@code null} where none is said; euros and full-time equivalents need one
     */
    record Entry(String label, @Nullable BigDecimal amount, String unit, String note) {

        public Entry {
            label = label.strip();
            unit = unit.strip();
            note = note.strip();
            if (label.isEmpty()
                    || label.length() > LONGEST_LABEL
                    || unit.length() > LONGEST_UNIT
                    || note.length() > LONGEST_ENTRY_NOTE) {
                throw new IllegalArgumentException("no entry: " + label);
            }
        }
    }
}
