package de.interkomm.hub.reports.internal;

import de.interkomm.hub.correspondence.PaperRenderer;
import de.interkomm.hub.correspondence.PaperRenderer.Paper;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.reports.Comparison;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.Reports.Addendum;
import de.interkomm.hub.reports.Reports.Card;
import de.interkomm.hub.reports.Reports.Listing;
import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.Text;
import de.interkomm.hub.reports.RowState;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints a report for whom it is. Like everything networks keep it is German, in the network's
 * tone.
 */
@Component
class ReportPrint {

    /** Millimetres of the longest bar. */
    private static final int LONGEST_BAR = 60;

    /** What is no longer than this stays in one line. */
    private static final int WHOLE = 30;

    private static final Pattern SEPARATOR = Pattern.compile(" · ", Pattern.LITERAL);

    private final PaperRenderer renderer;
    private final ReportReading reading;
    private final ReportRows rows;
    private final Networks networks;
    private final MessageSource messages;

    ReportPrint(
            PaperRenderer renderer,
            ReportReading reading,
            ReportRows rows,
            Networks networks,
            MessageSource messages) {
        this.renderer = renderer;
        this.reading = reading;
        this.rows = rows;
        this.networks = networks;
        this.messages = messages;
    }

    String fileName(NetworkId network, YearlyReport report) {
        return text("reports.file", locale(network), Integer.toString(report.year()));
    }

    byte[] of(NetworkId network, YearlyReport report) {
        Locale locale = locale(network);
        Card card = report.card();
        Reach audience = card.audience();
        Instant published = card.publishedAt();
        Map<String, Object> variables = new HashMap<>();
        variables.put("title", text("reports.title", locale, Integer.toString(card.year())));
        variables.put(
                "network",
                renderer.printable(networks.find(network).orElseThrow().name().in(locale)));
        variables.put("year", Integer.toString(card.year()));
        variables.put("before", Integer.toString(card.year() - 1));
        variables.put(
                "facts",
                text(
                        "reports.published",
                        locale,
                        published == null ? "" : day(published, locale),
                        day(card.drawnAt(), locale)));
        variables.put(
                "parts",
                reading.parts(report, audience).stream()
                        .filter(one -> !one.isEmpty())
                        .map(one -> part(one, locale))
                        .toList());
        variables.put(
                "addenda",
                rows.addenda(report.id()).stream().map(one -> addendum(one, locale)).toList());
        return renderer.render(
                new Paper("reports/print-report", "reports/print.css", locale, variables));
    }

    private Printed part(Part part, Locale locale) {
        Comparison figures = Comparison.of(part, messages, locale);
        return new Printed(
                text("reports.section." + part.section(), locale),
                renderer.printable(part.note()),
                figures.lines().stream().map(one -> line(one, locale)).toList(),
                part.lists().stream().map(one -> list(one, locale)).toList(),
                part.texts().stream().map(this::said).toList());
    }

    private Line line(Comparison.Line one, Locale locale) {
        return new Line(
                text("reports.figure." + one.total().figure(), locale),
                renderer.printable(one.value()),
                one.previous() == null ? "–" : renderer.printable(one.previous()),
                one.width() * LONGEST_BAR / Comparison.WIDTH,
                one.previousWidth() * LONGEST_BAR / Comparison.WIDTH);
    }

    private Listed list(Listing listing, Locale locale) {
        Figure figure = listing.total().figure();
        return new Listed(
                text("reports.figure." + figure, locale),
                listing.rows().stream().map(one -> row(figure, one, locale)).toList(),
                listing.unnamed() == 0 ? "" : text("reports.unnamed", locale, listing.unnamed()));
    }

    private String since(Figure figure, String day, Locale locale) {
        if (figure == Figure.GROUPS_UNDATED) {
            return text("reports.row.recorded.day", locale, day);
        }
        return figure.section() == Section.PROJECTS
                ? text("reports.row.since.day", locale, day)
                : day;
    }

    private Entry row(Figure figure, Row row, Locale locale) {
        List<String> more = new ArrayList<>();
        LocalDate on = row.day();
        if (on != null) {
            more.add(since(figure, day(on, locale), locale));
        }
        add(more, amount(figure, row, locale));
        if (row.attendance() != null) {
            more.add(text("reports.row.attendance", locale, row.attendance()));
        }
        if (row.administrations() != null) {
            more.add(text("reports.row.administrations", locale, row.administrations()));
        }
        RowState state = row.state();
        add(more, state == null ? "" : text("reports.state." + state, locale, row.elected()));
        add(more, row.note());
        return new Entry(
                renderer.printable(row.label()),
                more.stream()
                        .flatMap(SEPARATOR::splitAsStream)
                        .map(renderer::printable)
                        .map(one -> new Piece(one, one.length() <= WHOLE ? "whole" : ""))
                        .toList());
    }

    private static void add(List<String> all, String one) {
        if (!one.isEmpty()) {
            all.add(one);
        }
    }

    private String amount(Figure figure, Row row, Locale locale) {
        BigDecimal amount = row.amount();
        if (figure == Figure.GROUPS_MET && amount != null) {
            return text("reports.row.meetings", locale, amount.intValue());
        }
        if (amount == null) {
            return row.unit();
        }
        return figure.needsAmount()
                ? Comparison.text(figure, amount, messages, locale)
                : (Comparison.plain(amount, locale) + " " + row.unit()).strip();
    }

    private Cells said(Text text) {
        return new Cells(renderer.printable(text.groupName()), renderer.printable(text.text()));
    }

    private Cells addendum(Addendum one, Locale locale) {
        return new Cells(day(one.at(), locale), renderer.printable(one.text()));
    }

    private static String day(Instant at, Locale locale) {
        return day(LocalDate.ofInstant(at, Drawing.GERMANY), locale);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    private String text(String key, Locale locale, @Nullable Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private Locale locale(NetworkId network) {
        return networks.settings(network).orElseThrow().tone().german();
    }

    record Printed(
            String title, String note, List<Line> figures, List<Listed> lists, List<Cells> texts) {}

    /**
     * @param bar millimetres
     */
    record Line(String name, String value, String previous, int bar, int previousBar) {}

    record Listed(String title, List<Entry> rows, String unnamed) {}

    record Entry(String label, List<Piece> pieces) {}

    /**
     * @param style whether it stands in one line, as numbers with hyphens should
     */
    record Piece(String text, String style) {}

    record Cells(String label, String value) {}
}
