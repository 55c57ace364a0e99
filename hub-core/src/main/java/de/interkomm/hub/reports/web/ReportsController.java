package de.interkomm.hub.reports.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.reports.Comparison;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.reports.Reports.File;
import de.interkomm.hub.reports.Reports.Listing;
import de.interkomm.hub.reports.Reports.View;
import de.interkomm.hub.reports.web.ShownReport.ShownList;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.util.Locale;

/** The reports of a network, as far as each visitor may read them. */
@Controller
class ReportsController {

    private final Reports reports;
    private final ReportDesk desk;
    private final MessageSource messages;

    ReportsController(Reports reports, ReportDesk desk, MessageSource messages) {
        this.reports = reports;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping(ReportPages.REPORTS)
    String list(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        model.addAttribute("network", network);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("reports", reports.list(actor, network));
        model.addAttribute("zone", MeetingTime.ZONE);
        boolean writes = actor != null && actor.may(Permission.WRITE_REPORTS, network);
        model.addAttribute("writes", writes);
        if (actor != null && writes) {
            model.addAttribute("years", desk.openYears(actor, network));
        }
        return "reports/reports";
    }

    @GetMapping(ReportPages.REPORT)
    String report(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Locale locale,
            Model model) {
        View view = reports.open(actor, network, ReportPages.id(report));
        model.addAttribute("network", network);
        model.addAttribute("report", view);
        model.addAttribute("shown", ShownReport.of(view, messages, locale));
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("done", done);
        if (actor != null && view.edits() && done.equals("published")) {
            model.addAttribute("readers", desk.readers(actor, network));
        }
        return "reports/report";
    }

    @GetMapping(ReportPages.REPORT + "/figures/{figure}")
    String figure(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String figure,
            @CurrentActor @Nullable Actor actor,
            Locale locale,
            Model model) {
        Listing listing =
                reports.rows(actor, network, ReportPages.id(report), ReportPages.figure(figure));
        model.addAttribute("network", network);
        model.addAttribute("list", ShownList.of(listing, messages, locale));
        model.addAttribute(
                "value",
                Comparison.text(
                        listing.total().figure(), listing.total().value(), messages, locale));
        BigDecimal previous = listing.total().previous();
        model.addAttribute(
                "previous",
                previous == null
                        ? null
                        : Comparison.text(listing.total().figure(), previous, messages, locale));
        model.addAttribute("zone", MeetingTime.ZONE);
        return "reports/figure";
    }

    @GetMapping(ReportPages.REPORT + "/report.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @CurrentActor @Nullable Actor actor) {
        File file = reports.pdf(actor, network, ReportPages.id(report));
        return DocumentDownload.attachment(file.name(), "application/pdf", file.content());
    }
}
