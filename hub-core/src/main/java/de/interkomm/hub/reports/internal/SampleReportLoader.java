package de.interkomm.hub.reports.internal;

import de.interkomm.hub.governance.GroupYears;
import de.interkomm.hub.governance.GroupYears.Life;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.reports.spi.SampleReports;
import de.interkomm.hub.reports.spi.SampleReports.Contribution;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Publishes the networks' sample reports of last year where there are none yet. */
@Component
@ConditionalOnBooleanProperty("hub.samples")
class SampleReportLoader {

    private static final Logger log = LoggerFactory.getLogger(SampleReportLoader.class);

    private final List<SampleReports> samples;
    private final YearlyReportRepository reports;
    private final ReportRows rows;
    private final ContributionRows contributions;
    private final Drawing drawing;
    private final Publishing publishing;
    private final GroupYears groups;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleReportLoader(
            List<SampleReports> samples,
            YearlyReportRepository reports,
            ReportRows rows,
            ContributionRows contributions,
            Drawing drawing,
            Publishing publishing,
            GroupYears groups,
            TransactionTemplate transaction,
            Clock clock) {
        this.samples = samples;
        this.reports = reports;
        this.rows = rows;
        this.contributions = contributions;
        this.drawing = drawing;
        this.publishing = publishing;
        this.groups = groups;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** After the sample meetings and resolutions are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(30)
    void load() {
        for (SampleReports sample : samples) {
            NetworkScope.run(
                    sample.network(), () -> transaction.executeWithoutResult(_ -> enter(sample)));
        }
    }

    private void enter(SampleReports sample) {
        if (reports.count() > 0) {
            return;
        }
        Instant now = clock.instant();
        int year = LocalDate.ofInstant(now, Drawing.GERMANY).getYear() - 1;
        YearlyReport report = drawing.begin(sample.network(), year, now);
        for (Section section : Section.values()) {
            rows.edit(
                    report.id(),
                    section,
                    0,
                    sample.leftOut().contains(section) ? Shown.LEFT_OUT : Shown.SHOWN,
                    sample.notes().getOrDefault(section, ""));
        }
        sample.entries()
                .forEach(
                        (figure, entries) -> {
                            entries.forEach(one -> rows.enter(report.id(), figure, one));
                            drawing.addUp(report.id(), figure);
                        });
        write(sample, report, now);
        publishing.publish(sample.network(), report, sample.audience(), now);
        reports.saveAndFlush(report);
        log.info("Published the sample report of network {}", sample.network());
    }

    private void write(SampleReports sample, YearlyReport report, Instant now) {
        Contribution own = sample.contributions().get("");
        if (own != null) {
            contributions.setOf(report.id(), null, own.review(), own.outlook(), now);
        }
        for (Life group : groups.all(sample.network())) {
            Contribution said = sample.contributions().get(group.name());
            if (said != null) {
                contributions.expect(report.id(), group);
                contributions.setOf(report.id(), group.id(), said.review(), said.outlook(), now);
            }
        }
    }
}
