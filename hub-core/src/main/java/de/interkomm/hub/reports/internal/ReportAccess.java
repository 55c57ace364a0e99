package de.interkomm.hub.reports.internal;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets through who may read a report, or work on it. */
@Component
class ReportAccess {

    private final YearlyReportRepository reports;

    ReportAccess(YearlyReportRepository reports) {
        this.reports = reports;
    }

    /** How much somebody gets to read. */
    static Reach reach(@Nullable Actor reader, NetworkId network) {
        if (reader != null && reader.may(Permission.WRITE_REPORTS, network)) {
            return Reach.COORDINATORS;
        }
        return reader != null && reader.may(Permission.ENTER_NETWORK, network)
                ? Reach.NETWORK
                : Reach.EVERYBODY;
    }

    static boolean sees(Reach reach, YearlyReport report) {
        return report.isDraft()
                ? reach == Reach.COORDINATORS
                : reach.covers(report.card().audience());
    }

    /**
     * @throws PageNotFound if the reader may not know of it
     */
    YearlyReport find(@Nullable Actor reader, NetworkId network, ReportId id) {
        NetworkScope.requireBound(network);
        return reports.findById(id.value())
                .filter(one -> sees(reach(reader, network), one))
                .orElseThrow(PageNotFound::new);
    }

    /**
     * The report, held against everybody else who works on it.
     *
     * @throws de.interkomm.hub.identity.NotPermitted for who may not work on it
     */
    YearlyReport lock(Actor actor, NetworkId network, ReportId id) {
        NetworkScope.requireBound(network);
        actor.require(Permission.WRITE_REPORTS, network);
        return reports.findLocked(id.value()).orElseThrow(PageNotFound::new);
    }
}
