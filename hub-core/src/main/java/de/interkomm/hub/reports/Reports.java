package de.interkomm.hub.reports;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The yearly reports of the bound network, for readers. Drafts are for those who write them ({@link
 * de.interkomm.hub.identity.Permission#WRITE_REPORTS}). What belongs to groups a reader may not
 * know of is counted, and left out wherever it would be named. All methods throw {@link
 * de.interkomm.hub.shell.PageNotFound} for what the reader may not know of.
 */
public interface Reports {

    /** The reports this reader may see, the latest year first. */
    List<Card> list(@Nullable Actor reader, NetworkId network);

    /** One report with all that this reader may see of it. */
    View open(@Nullable Actor reader, NetworkId network, ReportId id);

    /** What a figure counts. */
    Listing rows(@Nullable Actor reader, NetworkId network, ReportId id, Figure figure);

    /**
     * A published report as a file, with nothing in it that somebody whom it is for may not read.
     */
    File pdf(@Nullable Actor reader, NetworkId network, ReportId id);

    /**
     * A report among others.
     *
     * @param audience whom it is for; of a draft, whom it would be
     * @param drawnAt as of when its figures are
     * @param deadline by when texts are asked for; {@code null} if nobody has been asked
     * @param publishedAt {@code null} for drafts
     */
    record Card(
            ReportId id,
            int year,
            ReportState state,
            Reach audience,
            Instant drawnAt,
            @Nullable LocalDate deadline,
            @Nullable Instant publishedAt) {

        public boolean isDraft() {
            return state == ReportState.DRAFT;
        }
    }

    /**
     * A report as one reader sees it.
     *
     * @param parts in their order; those left out only for who may edit a draft
     * @param addenda in the order they were added
     * @param edits whether the reader may work on it
     */
    record View(Card card, int version, List<Part> parts, List<Addendum> addenda, boolean edits) {

        public View {
            parts = List.copyOf(parts);
            addenda = List.copyOf(addenda);
        }

        public ReportId id() {
            return card.id();
        }
    }

    /**
     * A section of a report.
     *
     * @param note what the coordinators add; may be empty
     * @param lists those of its figures whose rows stand in the report
     * @param texts of {@link Section#isOfTexts() sections of texts}: the network's own first
     */
    record Part(
            Section section,
            int version,
            Shown shown,
            String note,
            List<Total> figures,
            List<Listing> lists,
            List<Text> texts) {

        public Part {
            figures = List.copyOf(figures);
            lists = List.copyOf(lists);
            texts = List.copyOf(texts);
        }

        public boolean isShown() {
            return shown == Shown.SHOWN;
        }

        /** Whether there is nothing to read. */
        public boolean isEmpty() {
            return note.isEmpty() && figures.isEmpty() && texts.isEmpty();
        }
    }

    /** Whether a section is part of the report. */
    enum Shown {
        SHOWN,
        LEFT_OUT
    }

    /**
     * A figure of the year.
     *
     * @param previous the same of the year before; {@code null} where nobody knows
     * @param origin where that is from; {@code null} with it
     */
    record Total(
            Figure figure,
            BigDecimal value,
            @Nullable BigDecimal previous,
            @Nullable Origin origin) {}

    /** Where the figure of the year before is from. */
    enum Origin {
        /** The report published for it. */
        REPORT,
        /** Counted together with this year's. */
        COUNTED
    }

    /**
     * A figure with the rows it counts.
     *
     * @param unnamed how much of it this reader may not see
     */
    record Listing(Card card, Total total, List<Row> rows, int unnamed) {

        public Listing {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Something a figure counts.
     *
     * @param day when it was; {@code null} for none
     * @param note what else is to be said of it, such as its group; may be empty
     * @param state of resolutions; {@code null} for others
     * @param elected who was, in an election; empty for others
     * @param amount how much it counts; {@code null} for once
     * @param attendance of meetings; {@code null} for others, as administrations are
     * @param page where more of it stands, with a tilde for the network's own address; {@code null}
     *     for nowhere
     */
    record Row(
            RowId id,
            String label,
            @Nullable LocalDate day,
            String note,
            @Nullable RowState state,
            String elected,
            @Nullable BigDecimal amount,
            String unit,
            @Nullable Integer attendance,
            @Nullable Integer administrations,
            @Nullable String page,
            Reach reach) {

        /** Where the page is found; {@code null} for nowhere. */
        public @Nullable String href(NetworkId network) {
            return page == null || !page.startsWith("~")
                    ? page
                    : "/networks/" + network + page.substring(1);
        }
    }

    /**
     * A text of a report.
     *
     * @param group {@code null} for the network's own
     */
    record Text(@Nullable GroupId group, String groupName, String text) {}

    /** Something put right after publication. */
    record Addendum(String text, String by, Instant at) {}

    /** A file to be saved. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    record File(String name, byte[] content) {}
}
