package de.interkomm.hub.reports.web;

import static de.interkomm.hub.reports.web.ReportPages.FORM;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.reports.Figure;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportDesk.Change;
import de.interkomm.hub.reports.ReportDesk.Entry;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Shown;
import de.interkomm.hub.reports.Reports.View;
import de.interkomm.hub.reports.RowId;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.reports.web.ShownReport.ShownList;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;

/** What coordinators add to a draft: notes to its sections, and figures the hub cannot count. */
@Controller
class SectionController {

    private static final String SECTION = ReportPages.DESK + "/sections/{section}";
    private static final String ENTRIES = ReportPages.DESK + "/figures/{figure}";

    private final ReportDesk desk;
    private final Reports reports;
    private final MessageSource messages;

    SectionController(ReportDesk desk, Reports reports, MessageSource messages) {
        this.desk = desk;
        this.reports = reports;
        this.messages = messages;
    }

    @GetMapping(SECTION)
    String section(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String section,
            @CurrentActor Actor actor,
            Model model) {
        View view = draft(actor, network, report);
        Part part = part(view, ReportPages.section(section));
        model.addAttribute(FORM, SectionForm.of(part));
        return section(network, view, part, model);
    }

    @PostMapping(SECTION)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String section,
            @ModelAttribute(FORM) SectionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = open(actor, network, report);
        Part part = part(view, ReportPages.section(section));
        if (!view.card().isDraft()) {
            return closed(network, view, part, response, model);
        }
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return section(network, view, part, model);
        }
        Change change =
                desk.edit(
                        actor,
                        network,
                        view.id(),
                        part.section(),
                        Typing.version(form.version()),
                        form.wanted(),
                        form.unixNote());
        if (change == Change.DONE) {
            return ReportPages.toDesk(network, view.id(), "?done=edited#" + part.section());
        }
        View after = open(actor, network, report);
        Part now = part(after, part.section());
        if (!after.card().isDraft()) {
            return closed(network, after, now, response, model);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ReportPages.FORM, form.over(now.version()));
        model.addAttribute("now", now);
        return section(network, after, now, model);
    }

    /** What was typed stays in the form, for a correction perhaps. */
    private static String closed(
            NetworkId network, View view, Part part, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return section(network, view, part, model);
    }

    private static String section(NetworkId network, View view, Part part, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("report", view);
        model.addAttribute("part", part);
        model.addAttribute("shownOptions", List.of(Shown.values()));
        model.addAttribute(
                "entered", part.section().figures().stream().filter(Figure::isEntered).toList());
        return "reports/section";
    }

    private static Part part(View view, Section section) {
        return view.parts().stream()
                .filter(one -> one.section() == section)
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    /** Published reports are not edited. */
    private View draft(Actor actor, NetworkId network, String report) {
        View view = open(actor, network, report);
        if (!view.card().isDraft()) {
            throw new PageNotFound();
        }
        return view;
    }

    private View open(Actor actor, NetworkId network, String report) {
        actor.require(Permission.WRITE_REPORTS, network);
        return reports.open(actor, network, ReportPages.id(report));
    }

    @GetMapping(ENTRIES)
    String entries(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String figure,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        View view = draft(actor, network, report);
        model.addAttribute(FORM, EntryForm.EMPTY);
        return entries(actor, network, view, entered(figure), done, refused, locale, model);
    }

    @PostMapping(ENTRIES)
    String enter(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String figure,
            @ModelAttribute(FORM) EntryForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        View view = open(actor, network, report);
        Figure kind = entered(figure);
        if (!view.card().isDraft()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return entries(actor, network, view, kind, "", "", locale, model);
        }
        Entry entry = form.toEntry(kind, locale, errors);
        if (entry == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return entries(actor, network, view, kind, "", "", locale, model);
        }
        return back(
                network,
                view.id(),
                kind,
                desk.enter(actor, network, view.id(), kind, entry),
                "entered");
    }

    @PostMapping(ENTRIES + "/{entry}/removal")
    String strike(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String figure,
            @PathVariable String entry,
            @CurrentActor Actor actor) {
        View view = draft(actor, network, report);
        RowId row = RowId.parse(entry).orElseThrow(PageNotFound::new);
        return back(
                network,
                view.id(),
                entered(figure),
                desk.strike(actor, network, view.id(), row),
                "struck");
    }

    private static Figure entered(String typed) {
        Figure figure = ReportPages.figure(typed);
        if (!figure.isEntered()) {
            throw new PageNotFound();
        }
        return figure;
    }

    private String entries(
            Actor actor,
            NetworkId network,
            View view,
            Figure figure,
            String done,
            String refused,
            Locale locale,
            Model model) {
        model.addAttribute("network", network);
        model.addAttribute("report", view);
        model.addAttribute("figure", figure);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "list",
                ShownList.of(desk.entered(actor, network, view.id(), figure), messages, locale));
        return "reports/entries";
    }

    private static String back(
            NetworkId network, ReportId id, Figure figure, Change change, String done) {
        return ReportPages.toDesk(
                network,
                id,
                "/figures/"
                        + figure
                        + (change == Change.DONE ? "?done=" + done : "?refused=stale"));
    }
}
