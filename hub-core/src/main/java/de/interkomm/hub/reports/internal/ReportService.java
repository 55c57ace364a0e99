package de.interkomm.hub.reports.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.documents.StoredDocument;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

@Service
@Transactional(readOnly = true)
class ReportService implements Reports {

    private final YearlyReportRepository repository;
    private final ReportAccess access;
    private final ReportReading reading;
    private final ReportRows rows;
    private final Documents documents;

    ReportService(
            YearlyReportRepository repository,
            ReportAccess access,
            ReportReading reading,
            ReportRows rows,
            Documents documents) {
        this.repository = repository;
        this.access = access;
        this.reading = reading;
        this.rows = rows;
        this.documents = documents;
    }

    @Override
    public List<Card> list(@Nullable Actor reader, NetworkId network) {
        NetworkScope.requireBound(network);
        Reach reach = ReportAccess.reach(reader, network);
        return repository.findAllByOrderByYearDesc().stream()
                .filter(one -> ReportAccess.sees(reach, one))
                .map(YearlyReport::card)
                .toList();
    }

    @Override
    public View open(@Nullable Actor reader, NetworkId network, ReportId id) {
        YearlyReport report = access.find(reader, network, id);
        Reach reach = ReportAccess.reach(reader, network);
        return new View(
                report.card(),
                report.version(),
                reading.parts(report, reach),
                rows.addenda(id),
                reach == Reach.COORDINATORS);
    }

    @Override
    public Listing rows(@Nullable Actor reader, NetworkId network, ReportId id, Figure figure) {
        YearlyReport report = access.find(reader, network, id);
        Reach reach = ReportAccess.reach(reader, network);
        Total total = rows.figures(id).get(figure);
        if (total == null || !isPartOf(report, figure.section(), reach)) {
            throw new PageNotFound();
        }
        return reading.listing(report, total, reach);
    }

    /** What was left out of a report is not found beside it. */
    private boolean isPartOf(YearlyReport report, Section section, Reach reach) {
        return (report.isDraft() && reach == Reach.COORDINATORS)
                || rows.sections(report.id()).stream()
                        .anyMatch(one -> one.section() == section && one.shown() == Shown.SHOWN);
    }

    @Override
    public File pdf(@Nullable Actor reader, NetworkId network, ReportId id) {
        YearlyReport report = access.find(reader, network, id);
        DocumentId kept = report.file();
        if (kept == null) {
            throw new PageNotFound();
        }
        StoredDocument file = documents.find(kept).orElseThrow();
        return new File(file.fileName(), documents.content(kept).orElseThrow());
    }
}
