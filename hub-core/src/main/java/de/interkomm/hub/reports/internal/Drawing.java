package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupYears;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports.Origin;
import de.interkomm.hub.reports.Reports.Row;
import de.interkomm.hub.reports.Reports.Total;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Draws up what can be counted of a year, beside the year before. */
@Component
class Drawing {

    /** Where a day begins and ends for those who read reports. */
    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final YearlyReportRepository reports;
    private final ReportRows rows;
    private final ContributionRows contributions;
    private final YearCount count;
    private final GroupYears groups;

    Drawing(
            YearlyReportRepository reports,
            ReportRows rows,
            ContributionRows contributions,
            YearCount count,
            GroupYears groups) {
        this.reports = reports;
        this.rows = rows;
        this.contributions = contributions;
        this.count = count;
        this.groups = groups;
    }

    /** A new draft with its figures. */
    YearlyReport begin(NetworkId network, int year, Instant now) {
        YearlyReport report = reports.saveAndFlush(new YearlyReport(year, now));
        rows.addSections(report.id());
        contributions.addOwn(report.id());
        count(network, report, now);
        return report;
    }

    /** Counts anew; rows entered by hand stay. */
    void again(NetworkId network, YearlyReport report, Instant now) {
        report.redraw(now);
        count(network, report, now);
        groups.all(network).forEach(one -> contributions.refresh(report.id(), one));
    }

    private void count(NetworkId network, YearlyReport report, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, GERMANY);
        Map<Figure, List<Row>> counted = count.of(network, report.year(), today);
        rows.replaceCounted(report.id(), counted);
        Map<Figure, Total> before = before(network, report.year() - 1, today);
        for (Figure figure : Figure.values()) {
            List<Row> listed =
                    figure.isEntered()
                            ? rows.rows(report.id(), figure, Reach.COORDINATORS)
                            : counted.getOrDefault(figure, List.of());
            Total previous = before.get(figure);
            rows.save(
                    report.id(),
                    new Total(
                            figure,
                            YearCount.value(figure, listed),
                            previous == null ? null : previous.value(),
                            previous == null ? null : previous.origin()));
        }
    }

    /** As its report says, once published; else as it can still be counted. */
    private Map<Figure, Total> before(NetworkId network, int year, LocalDate today) {
        YearlyReport published =
                reports.findByYear(year).filter(one -> !one.isDraft()).orElse(null);
        Map<Figure, Total> before = new EnumMap<>(Figure.class);
        if (published != null) {
            rows.figures(published.id())
                    .forEach(
                            (figure, one) -> {
                                if (isKnown(published.id(), figure)) {
                                    before.put(figure, known(one, Origin.REPORT));
                                }
                            });
            return before;
        }
        count.of(network, year, today)
                .forEach(
                        (figure, listed) ->
                                before.put(
                                        figure,
                                        known(
                                                figure,
                                                YearCount.value(figure, listed),
                                                Origin.COUNTED)));
        return before;
    }

    /** What nobody had entered anything for is not nought, but unknown. */
    private boolean isKnown(ReportId report, Figure figure) {
        return figure.isCounted() || !rows.rows(report, figure, Reach.COORDINATORS).isEmpty();
    }

    private static Total known(Total of, Origin origin) {
        return known(of.figure(), of.value(), origin);
    }

    private static Total known(Figure figure, BigDecimal value, Origin origin) {
        return new Total(figure, value, null, origin);
    }

    /** After a row was entered or struck. */
    void addUp(ReportId report, Figure figure) {
        rows.setValue(
                report,
                figure,
                YearCount.value(figure, rows.rows(report, figure, Reach.COORDINATORS)));
    }
}
