package de.interkomm.hub.reports.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.reports.Reach;
import de.interkomm.hub.reports.ReportDesk;
import de.interkomm.hub.reports.ReportDesk.Change;
import de.interkomm.hub.reports.ReportDesk.Way;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.Reports;
import de.interkomm.hub.reports.Section;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where coordinators make a report: one page with every step. */
@Controller
class ReportDeskController {

    private final ReportDesk desk;
    private final Reports reports;

    ReportDeskController(ReportDesk desk, Reports reports) {
        this.desk = desk;
        this.reports = reports;
    }

    @PostMapping(ReportPages.DESKS)
    String draft(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String year,
            @CurrentActor Actor actor) {
        actor.require(Permission.WRITE_REPORTS, network);
        int wanted = Typing.version(year);
        if (!desk.openYears(actor, network).contains(wanted)) {
            boolean there =
                    reports.list(actor, network).stream().anyMatch(one -> one.year() == wanted);
            return "redirect:/networks/%s/reports?refused=%s"
                    .formatted(network, there ? "there" : "year");
        }
        return ReportPages.toDesk(network, desk.draft(actor, network, wanted), "?done=drafted");
    }

    @GetMapping(ReportPages.DESK)
    String show(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String refused,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        return page(actor, network, ReportPages.id(report), model);
    }

    private String page(Actor actor, NetworkId network, ReportId id, Model model) {
        actor.require(Permission.WRITE_REPORTS, network);
        model.addAttribute("network", network);
        model.addAttribute("report", reports.open(actor, network, id));
        model.addAttribute("texts", desk.texts(actor, network, id));
        model.addAttribute("readers", desk.readers(actor, network));
        model.addAttribute("doubts", desk.doubts(actor, network, id));
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("longest", ReportDesk.LONGEST_ADDENDUM);
        return "reports/desk";
    }

    /** The page once more, with what was typed and what is wrong with it. */
    private String again(
            Actor actor,
            NetworkId network,
            ReportId id,
            String wrong,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", wrong);
        return page(actor, network, id, model);
    }

    @PostMapping(ReportPages.DESK + "/count")
    String count(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @CurrentActor Actor actor) {
        ReportId id = ReportPages.id(report);
        return after(desk.redraw(actor, network, id), "counted", network, id);
    }

    @PostMapping(ReportPages.DESK + "/sections/{section}/move")
    String move(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @PathVariable String section,
            @RequestParam(defaultValue = "") String way,
            @CurrentActor Actor actor) {
        actor.require(Permission.WRITE_REPORTS, network);
        ReportId id = ReportPages.id(report);
        Section moved = ReportPages.section(section);
        Way wanted = way.equals(Way.UP.name()) ? Way.UP : Way.DOWN;
        Change change = desk.move(actor, network, id, moved, wanted);
        return ReportPages.toDesk(
                network, id, change == Change.DONE ? "#" + moved : "?refused=stale");
    }

    @PostMapping(ReportPages.DESK + "/asking")
    String ask(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String deadline,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.WRITE_REPORTS, network);
        ReportId id = ReportPages.id(report);
        LocalDate day = day(deadline);
        if (day == null || desk.ask(actor, network, id, day).change() != Change.DONE) {
            model.addAttribute("typedDeadline", deadline);
            return again(actor, network, id, "deadline", response, model);
        }
        return ReportPages.toDesk(network, id, "?done=asked");
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    @PostMapping(ReportPages.DESK + "/publication")
    String publish(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.WRITE_REPORTS, network);
        ReportId id = ReportPages.id(report);
        Reach forWhom = audience.equals(Reach.EVERYBODY.name()) ? Reach.EVERYBODY : Reach.NETWORK;
        if (sure.isEmpty()) {
            model.addAttribute("forEverybody", forWhom == Reach.EVERYBODY);
            return again(actor, network, id, "sure", response, model);
        }
        Change change = desk.publish(actor, network, id, Typing.version(version), forWhom);
        return change == Change.DONE
                ? ReportPages.toReport(network, id, "?done=published")
                : ReportPages.toDesk(network, id, "?refused=stale");
    }

    @PostMapping(ReportPages.DESK + "/discarding")
    String discard(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String version,
            @RequestParam Optional<String> sure,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.WRITE_REPORTS, network);
        ReportId id = ReportPages.id(report);
        if (sure.isEmpty()) {
            return again(actor, network, id, "sure-discard", response, model);
        }
        Change change = desk.discard(actor, network, id, Typing.version(version));
        return change == Change.DONE
                ? "redirect:/networks/" + network + "/reports?done=discarded"
                : ReportPages.toDesk(network, id, "?refused=stale");
    }

    @PostMapping(ReportPages.DESK + "/addenda")
    String add(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String text,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        actor.require(Permission.WRITE_REPORTS, network);
        ReportId id = ReportPages.id(report);
        String unix = text.replace("\r\n", "\n");
        if (unix.isBlank() || unix.length() > ReportDesk.LONGEST_ADDENDUM) {
            model.addAttribute("typedText", text);
            return again(actor, network, id, "text", response, model);
        }
        Change change = desk.add(actor, network, id, unix);
        return change == Change.DONE
                ? ReportPages.toReport(network, id, "?done=corrected#addenda")
                : ReportPages.toDesk(network, id, "?refused=stale");
    }

    private static String after(Change change, String done, NetworkId network, ReportId id) {
        return ReportPages.toDesk(
                network, id, change == Change.DONE ? "?done=" + done : "?refused=stale");
    }
}
