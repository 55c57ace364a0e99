package de.interkomm.hub.reports.web;

import de.interkomm.hub.reports.Comparison;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reports.Listing;
import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.View;
import de.interkomm.hub.reports.RowState;
import de.interkomm.hub.reports.Section;

import org.springframework.context.MessageSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** A report with its numbers in words and its bars measured. */
record ShownReport(List<ShownPart> parts) {

    static ShownReport of(View report, MessageSource messages, Locale locale) {
        return new ShownReport(
                report.parts().stream()
                        .filter(part -> report.card().isDraft() || !part.isEmpty())
                        .map(
                                part ->
                                        new ShownPart(
                                                part,
                                                Comparison.of(part, messages, locale),
                                                part.lists().stream()
                                                        .map(
                                                                one ->
                                                                        ShownList.of(
                                                                                one, messages,
                                                                                locale))
                                                        .toList()))
                        .toList());
    }

    record ShownPart(Part part, Comparison comparison, List<ShownList> lists) {}

    /**
     * What a figure counts.
     *
     * @param withDays whether any of them has a day; so with the others
     */
    record ShownList(
            Listing listing,
            List<ShownRow> rows,
            boolean withDays,
            boolean withAmounts,
            boolean withAttendance) {

        static ShownList of(Listing listing, MessageSource messages, Locale locale) {
            Figure figure = listing.total().figure();
            BigDecimal highest =
                    listing.rows().stream()
                            .map(ShownList::amount)
                            .reduce(BigDecimal.ONE, BigDecimal::max);
            return new ShownList(
                    listing,
                    listing.rows().stream()
                            .map(
                                    row ->
                                            new ShownRow(
                                                    row,
                                                    words(figure, row, messages, locale),
                                                    width(row, highest)))
                            .toList(),
                    listing.rows().stream().anyMatch(row -> row.day() != null),
                    listing.rows().stream()
                            .anyMatch(
                                    row ->
                                            row.amount() != null
                                                    || !row.unit().isEmpty()
                                                    || isProject(figure, row)),
                    listing.rows().stream().anyMatch(row -> row.attendance() != null));
        }

        private static BigDecimal amount(Row row) {
            return row.amount() == null ? BigDecimal.ZERO : row.amount();
        }

        private static int width(Row row, BigDecimal highest) {
            return amount(row)
                    .max(BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(Comparison.WIDTH))
                    .divide(highest, RoundingMode.HALF_UP)
                    .intValue();
        }

        /** Of projects the state is what is to be known, of resolutions it is said besides. */
        private static boolean isProject(Figure figure, Row row) {
            return figure.section() == Section.PROJECTS && row.state() != null;
        }

        private static String words(Figure figure, Row row, MessageSource messages, Locale locale) {
            BigDecimal amount = row.amount();
            RowState state = row.state();
            if (state != null && isProject(figure, row)) {
                return messages.getMessage("reports.state." + state, null, locale);
            }
            if (amount == null) {
                return row.unit();
            }
            return figure.needsAmount()
                    ? Comparison.text(figure, amount, messages, locale)
                    : (Comparison.plain(amount, locale) + " " + row.unit()).strip();
        }
    }

    /**
     * @param amount with its unit; may be empty
     */
    record ShownRow(Row row, String amount, int width) {}
}
