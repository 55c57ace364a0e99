package de.interkomm.hub.meetings.web;

import static de.interkomm.hub.meetings.web.MeetingPages.FORM;
import static de.interkomm.hub.meetings.web.MeetingPages.TYPING;

import de.interkomm.hub.governance.GroupId;
import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.meetings.Agendas;
import de.interkomm.hub.meetings.MeetingDraft;
import de.interkomm.hub.meetings.MeetingForm;
import de.interkomm.hub.meetings.MeetingId;
import de.interkomm.hub.meetings.MeetingTime;
import de.interkomm.hub.meetings.Meetings;
import de.interkomm.hub.meetings.Meetings.Change;
import de.interkomm.hub.meetings.Meetings.View;
import de.interkomm.hub.meetings.Rhythm;
import de.interkomm.hub.shell.Forms;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.shell.Typing;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Planning meetings, changing them and calling them off. */
@Controller
class PlanController {

    private static final String NEW = MeetingPages.MEETINGS + "/new";
    private static final String EDIT = MeetingPages.MEETING + "/edit";
    private static final String CANCELLATION = MeetingPages.MEETING + "/cancellation";

    private final Meetings meetings;
    private final Agendas agendas;
    private final Groups groups;
    private final MeetingPages pages;
    private final Clock clock;

    PlanController(
            Meetings meetings, Agendas agendas, Groups groups, MeetingPages pages, Clock clock) {
        this.agendas = agendas;
        this.meetings = meetings;
        this.groups = groups;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String begin(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Model model) {
        Groups.View view = led(actor, network, group);
        model.addAttribute(FORM, PlanForm.empty());
        return form(network, view, model);
    }

    @PostMapping(NEW)
    String plan(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) PlanForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Groups.View view = led(actor, network, group);
        MeetingDraft draft = form.toDraft(errors);
        Rhythm rhythm = form.isSeries() ? form.toRhythm(errors) : null;
        Integer number = form.isSeries() ? form.toNumber(errors) : null;
        if (draft != null) {
            form.confirm(draft.time(), today(), errors);
        }
        if (draft == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(network, view, model);
        }
        if (rhythm != null && number != null) {
            meetings.planSeries(actor, network, view.id(), draft, rhythm, number);
            return "redirect:/networks/%s/groups/%s/meetings?done=series"
                    .formatted(network, view.id());
        }
        MeetingId planned = meetings.plan(actor, network, view.id(), draft);
        return MeetingPages.to(network, group, planned.toString(), "/agenda?done=planned");
    }

    private Groups.View led(Actor actor, NetworkId network, String group) {
        GroupId id = MeetingPages.group(group);
        Groups.View view = groups.open(actor, network, id);
        if (!view.may(GroupRight.HOLD_MEETINGS) || view.isArchived()) {
            throw new PageNotFound();
        }
        return view;
    }

    private static String form(NetworkId network, Groups.View view, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        model.addAttribute("rhythms", List.of(Rhythm.values()));
        model.addAttribute("forms", List.of(MeetingForm.values()));
        return "meetings/plan";
    }

    @GetMapping(EDIT)
    String edit(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        model.addAttribute(FORM, PlanForm.of(view));
        return edited(model);
    }

    @PostMapping(EDIT)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) PlanForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        MeetingDraft draft = form.toDraft(errors);
        if (draft != null && !draft.time().equals(view.card().time())) {
            form.confirm(draft.time(), today(), errors);
        }
        if (draft == null || errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return edited(model);
        }
        Change change =
                meetings.edit(actor, network, view.id(), Typing.version(form.version()), draft);
        if (change == Change.DONE) {
            return MeetingPages.backTo(network, group, meeting, "changed");
        }
        View now = pages.held(actor, network, group, meeting, model);
        if (!now.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, MeetingPages.FORM, form.over(now.version()));
        model.addAttribute("overtaken", true);
        return edited(model);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MeetingTime.ZONE);
    }

    /** Says on its page why nothing can be changed any more. */
    private static String over(NetworkId network, String group, String meeting) {
        return MeetingPages.to(network, group, meeting, "?refused=over");
    }

    private static String edited(Model model) {
        model.addAttribute("forms", List.of(MeetingForm.values()));
        return "meetings/edit";
    }

    @GetMapping(CANCELLATION)
    String askWhy(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        model.addAttribute(FORM, new ReasonForm(Integer.toString(view.version()), ""));
        return question(actor, network, view, model);
    }

    /** With what becomes of the agenda. */
    private String question(Actor actor, NetworkId network, View view, Model model) {
        model.addAttribute("prospect", agendas.ifCalledOff(actor, network, view.id()));
        return "meetings/cancellation";
    }

    @PostMapping(CANCELLATION)
    String cancel(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @PathVariable String meeting,
            @ModelAttribute(FORM) ReasonForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = pages.held(actor, network, group, meeting, model);
        if (!view.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        TYPING.line(errors, "reason", form.reason(), MeetingDraft.LONGEST_NOTE);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return question(actor, network, view, model);
        }
        Change change =
                meetings.cancel(
                        actor,
                        network,
                        view.id(),
                        Typing.version(form.version()),
                        form.reason().replace("\r\n", "\n"));
        if (change == Change.DONE) {
            return MeetingPages.backTo(network, group, meeting, "cancelled");
        }
        View now = pages.held(actor, network, group, meeting, model);
        if (!now.card().state().isAhead()) {
            return over(network, group, meeting);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(
                model,
                MeetingPages.FORM,
                new ReasonForm(Integer.toString(now.version()), form.reason()));
        model.addAttribute("overtaken", true);
        return question(actor, network, now, model);
    }
}
