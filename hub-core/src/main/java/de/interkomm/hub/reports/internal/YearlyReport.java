package de.interkomm.hub.reports.internal;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportState;
import de.interkomm.hub.reports.Reports.Card;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The report of a year, from its draft to its publication. */
@Entity
@Table(name = "yearly_report")
class YearlyReport {

    @Id private UUID id;
    @Version private int version;
    private int year;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @Enumerated(EnumType.STRING)
    private Reach audience;

    private Instant drawnAt;
    private @Nullable LocalDate deadline;
    private @Nullable Instant publishedAt;
    private @Nullable UUID documentId;

    @SuppressWarnings("NullAway.Init")
    protected YearlyReport() {}

    YearlyReport(int year, Instant drawnAt) {
        this.id = ReportId.next().value();
        this.year = year;
        this.state = ReportState.DRAFT;
        this.audience = Reach.NETWORK;
        this.drawnAt = drawnAt;
    }

    /** Its figures were counted again. */
    void redraw(Instant at) {
        requireDraft();
        this.drawnAt = at;
    }

    /** People are to hand in their texts by that day. */
    void ask(LocalDate day) {
        requireDraft();
        this.deadline = day;
    }

    void publish(Reach forWhom, Instant at) {
        requireDraft();
        if (forWhom == Reach.COORDINATORS) {
            throw new IllegalArgumentException("published is what somebody else reads");
        }
        this.audience = forWhom;
        this.state = ReportState.PUBLISHED;
        this.publishedAt = at;
    }

    /** Its file, which is made anew with every addendum. */
    void print(DocumentId file) {
        if (isDraft()) {
            throw new IllegalStateException("is not published: " + id);
        }
        this.documentId = file.value();
    }

    private void requireDraft() {
        if (!isDraft()) {
            throw new IllegalStateException("is published: " + id);
        }
    }

    boolean isDraft() {
        return state == ReportState.DRAFT;
    }

    ReportId id() {
        return new ReportId(id);
    }

    int version() {
        return version;
    }

    int year() {
        return year;
    }

    @Nullable DocumentId file() {
        return documentId == null ? null : new DocumentId(documentId);
    }

    Card card() {
        return new Card(id(), year, state, audience, drawnAt, deadline, publishedAt);
    }
}
