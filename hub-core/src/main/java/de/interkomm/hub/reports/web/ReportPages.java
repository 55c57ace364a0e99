package de.interkomm.hub.reports.web;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

/** What the pages about reports share: their addresses, and how they read them. */
final class ReportPages {

    static final String REPORTS = "/networks/{network}/reports";
    static final String REPORT = REPORTS + "/{report}";
    static final String DESKS = "/networks/{network}/coordination/reports";
    static final String DESK = DESKS + "/{report}";
    static final String FORM = "form";

    private ReportPages() {}

    static ReportId id(String typed) {
        return ReportId.parse(typed).orElseThrow(PageNotFound::new);
    }

    static Section section(String typed) {
        return Section.parse(typed).orElseThrow(PageNotFound::new);
    }

    static Figure figure(String typed) {
        return Figure.parse(typed).orElseThrow(PageNotFound::new);
    }

    static String toDesk(NetworkId network, ReportId report, String more) {
        return "redirect:/networks/" + network + "/coordination/reports/" + report + more;
    }

    static String toReport(NetworkId network, ReportId report, String more) {
        return "redirect:/networks/" + network + "/reports/" + report + more;
    }
}
