package de.interkomm.hub.reports.web;

import static de.interkomm.hub.reports.web.ReportPages.FORM;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.reports.ReportId;
import de.interkomm.hub.reports.ReportState;
import de.interkomm.hub.reports.ReportTexts;
import de.interkomm.hub.reports.ReportTexts.Contribution;
import de.interkomm.hub.reports.ReportTexts.Written;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who lead a group, and the network, write what they say of a year. */
@Controller
class TextsController {

    private static final String OWN = ReportPages.DESK + "/texts";
    private static final String OF_GROUP = "/networks/{network}/groups/{group}/reports/{report}";

    private final ReportTexts texts;

    TextsController(ReportTexts texts) {
        this.texts = texts;
    }

    @GetMapping(OWN)
    String own(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @CurrentActor Actor actor,
            Model model) {
        return open(actor, network, report, null, "", model);
    }

    @PostMapping(OWN)
    String saveOwn(
            @PathVariable NetworkId network,
            @PathVariable String report,
            @ModelAttribute(FORM) TextForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(actor, network, report, null, form, errors, response, model);
    }

    @GetMapping(OF_GROUP)
    String ofGroup(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String report,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        return open(actor, network, report, group(group), done, model);
    }

    @PostMapping(OF_GROUP)
    String saveOfGroup(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String report,
            @ModelAttribute(FORM) TextForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        return save(actor, network, report, group(group), form, errors, response, model);
    }

    private static GroupId group(String typed) {
        return GroupId.parse(typed).orElseThrow(PageNotFound::new);
    }

    private String open(
            Actor actor,
            NetworkId network,
            String report,
            @Nullable GroupId group,
            String done,
            Model model) {
        Contribution text = texts.open(actor, network, ReportPages.id(report), group);
        if (text.state() == ReportState.PUBLISHED) {
            return ReportPages.toReport(
                    network, text.report(), group == null ? "" : "?done=texts-closed");
        }
        model.addAttribute(FORM, TextForm.of(text));
        model.addAttribute("done", done);
        return show(actor, network, text, model);
    }

    private String save(
            Actor actor,
            NetworkId network,
            String report,
            @Nullable GroupId group,
            TextForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        ReportId id = ReportPages.id(report);
        Contribution before = texts.open(actor, network, id, group);
        form.check(errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(actor, network, before, model);
        }
        Written written =
                texts.write(
                        actor,
                        network,
                        id,
                        group,
                        Typing.version(form.version()),
                        form.review(),
                        form.outlook());
        return switch (written) {
            case DONE -> saved(network, id, group);
            case OVERTAKEN -> overtaken(actor, network, id, group, form, response, model);
            case CLOSED -> closed(actor, network, before, form, response, model);
        };
    }

    private static String saved(NetworkId network, ReportId id, @Nullable GroupId group) {
        return group == null
                ? ReportPages.toDesk(network, id, "?done=written")
                : "redirect:/networks/%s/groups/%s/reports/%s?done=written"
                        .formatted(network, group, id);
    }

    /** What was typed stays in the form; what somebody else has saved meanwhile stands above it. */
    private String overtaken(
            Actor actor,
            NetworkId network,
            ReportId id,
            @Nullable GroupId group,
            TextForm typed,
            HttpServletResponse response,
            Model model) {
        Contribution now = texts.open(actor, network, id, group);
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ReportPages.FORM, typed.over(now.version()));
        model.addAttribute("now", now);
        return show(actor, network, now, model);
    }

    private static String closed(
            Actor actor,
            NetworkId network,
            Contribution before,
            TextForm typed,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ReportPages.FORM, typed);
        model.addAttribute("closed", true);
        return show(actor, network, before, model);
    }

    private static String show(Actor actor, NetworkId network, Contribution text, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("text", text);
        model.addAttribute("zone", MeetingTime.ZONE);
        model.addAttribute("writes", actor.may(Permission.WRITE_REPORTS, network));
        return "reports/texts";
    }
}
