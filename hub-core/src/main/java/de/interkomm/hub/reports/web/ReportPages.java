package de.interkomm.hub.reports.web;

import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

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

    /** Shows a form again with other values than those that were sent. */
    static void refill(Model model, Object form) {
        model.addAttribute(FORM, form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + FORM, new BeanPropertyBindingResult(form, FORM));
    }

    /** What a page was made for; what never was if somebody changed it by hand. */
    static int version(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
