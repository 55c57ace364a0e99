package de.interkomm.hub.reports.internal;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.Reports.Listing;
import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Reports.Text;
import de.interkomm.hub.reports.Reports.Total;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.reports.internal.ContributionRows.Kept;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a report together as far as it reaches somebody. */
@Component
class ReportReading {

    private final ReportRows rows;
    private final ContributionRows contributions;

    ReportReading(ReportRows rows, ContributionRows contributions) {
        this.rows = rows;
        this.contributions = contributions;
    }

    /** Sections left out are there for a draft's coordinators only. */
    List<Part> parts(YearlyReport report, Reach reach) {
        Map<Figure, Total> figures = rows.figures(report.id());
        List<Kept> texts = contributions.of(report.id(), reach);
        return rows.sections(report.id()).stream()
                .filter(
                        one ->
                                one.shown() == Shown.SHOWN
                                        || (report.isDraft() && reach == Reach.COORDINATORS))
                .map(one -> part(report, one, reach, figures, texts))
                .toList();
    }

    private Part part(
            YearlyReport report,
            ReportRows.Kept kept,
            Reach reach,
            Map<Figure, Total> figures,
            List<Kept> texts) {
        Section section = kept.section();
        List<Total> totals =
                section.figures().stream()
                        .map(figures::get)
                        .filter(Objects::nonNull)
                        .filter(one -> isKnown(report, one))
                        .toList();
        return new Part(
                section,
                kept.version(),
                kept.shown(),
                kept.note(),
                totals,
                totals.stream()
                        .filter(one -> one.figure().isListed())
                        .map(one -> listing(report, one, reach))
                        .filter(one -> !one.rows().isEmpty())
                        .toList(),
                section.isOfTexts() ? texts(section, texts) : List.of());
    }

    /**
     * What nobody has entered or declared anything for is not nought, but unknown; where all is
     * known, nothing is said of it.
     */
    private boolean isKnown(YearlyReport report, Total one) {
        Figure figure = one.figure();
        if (one.previous() != null && one.previous().signum() != 0) {
            return true;
        }
        if (figure.section() == Section.DECLARATION
                || figure.section() == Section.PROJECTS
                || figure == Figure.GROUPS_UNDATED) {
            return one.value().signum() != 0;
        }
        return !figure.isEntered() || !rows.rows(report.id(), figure, Reach.COORDINATORS).isEmpty();
    }

    private static List<Text> texts(Section section, List<Kept> kept) {
        return kept.stream()
                .map(Kept::contribution)
                .map(
                        one ->
                                new Text(
                                        one.group(),
                                        one.groupName(),
                                        section == Section.REVIEW ? one.review() : one.outlook()))
                .filter(one -> !one.text().isEmpty())
                .toList();
    }

    Listing listing(YearlyReport report, Total total, Reach reach) {
        return listing(report, total, rows.rows(report.id(), total.figure(), reach));
    }

    /** What of it was entered by hand. */
    Listing entered(YearlyReport report, Figure figure) {
        return listing(
                report,
                Objects.requireNonNull(rows.figures(report.id()).get(figure)),
                rows.entered(report.id(), figure));
    }

    private static Listing listing(YearlyReport report, Total total, List<Row> seen) {
        int named = YearCount.value(total.figure(), seen).intValue();
        int unnamed =
                total.figure().isCounted() ? Math.max(0, total.value().intValue() - named) : 0;
        return new Listing(report.card(), total, seen, unnamed);
    }
}
