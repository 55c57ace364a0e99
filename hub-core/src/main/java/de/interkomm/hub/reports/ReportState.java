package de.interkomm.hub.reports;

/** How far a report is. */
public enum ReportState {
    /** Its coordinators work on it; nobody else knows of it but those who write for it. */
    DRAFT,
    /** Readers have it; from now on nothing of it changes, things are only added. */
    PUBLISHED
}
