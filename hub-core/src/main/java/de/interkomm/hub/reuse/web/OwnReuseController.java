package de.interkomm.hub.reuse.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.projects.ProjectId;
import de.interkomm.hub.projects.Projects;
import de.interkomm.hub.reuse.ReuseState;
import de.interkomm.hub.reuse.Reuses;
import de.interkomm.hub.reuse.Reuses.Claim;
import de.interkomm.hub.reuse.Reuses.Declaring;
import de.interkomm.hub.reuse.Reuses.Moving;
import de.interkomm.hub.reuse.Reuses.Own;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;

/** What an administration does with a project, for those who may speak for it. */
@Controller
class OwnReuseController {

    private static final String FORM = "form";

    private final Reuses reuses;
    private final Projects projects;
    private final Clock clock;

    OwnReuseController(Reuses reuses, Projects projects, Clock clock) {
        this.reuses = reuses;
        this.projects = projects;
        this.clock = clock;
    }

    @GetMapping(ReusePages.ONE)
    String form(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String key,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ProjectId id = ReusePages.id(project);
        Own own = reuses.open(known(actor), network, id, key(key));
        model.addAttribute(FORM, ReuseForm.of(own));
        return show(own, network, id, model);
    }

    @PostMapping(ReusePages.ONE)
    String change(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String key,
            @ModelAttribute(FORM) ReuseForm form,
            BindingResult errors,
            @CurrentActor @Nullable Actor actor,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        ProjectId id = ReusePages.id(project);
        if (!projects.isShownTo(known(actor), network, id)) {
            return ReusePages.unreachable(network, form.written(), response, model);
        }
        Own own = reuses.open(known(actor), network, id, key(key));
        Claim claim = form.about(own).read(errors, LocalDate.now(clock));
        if (claim != null) {
            Moving moving =
                    reuses.change(known(actor), network, id, Typing.version(form.version()), claim);
            switch (moving) {
                case DONE -> {
                    return ReusePages.toProject(network, id, Declaring.CHANGED, next);
                }
                case REASON_NEEDED ->
                        errors.rejectValue("reason", "reuse.refused." + Declaring.REASON_NEEDED);
                case STALE -> errors.rejectValue("state", "reuse.refused.STALE");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(own, network, id, model);
    }

    @PostMapping(ReusePages.ONE + "/link")
    String mailLink(
            @PathVariable NetworkId network,
            @PathVariable String project,
            @PathVariable String key,
            @CurrentActor @Nullable Actor actor,
            RedirectAttributes next) {
        ProjectId id = ReusePages.id(project);
        boolean sent = reuses.mailLink(known(actor), network, id, key(key));
        next.addFlashAttribute("done", sent ? "link" : "no-link");
        return "redirect:" + ReusePages.reuse(network, id) + "/" + key(key);
    }

    private static String show(Own own, NetworkId network, ProjectId project, Model model) {
        model.addAttribute("own", own);
        model.addAttribute("network", network);
        model.addAttribute("base", ReusePages.project(network, project));
        model.addAttribute("states", ReuseState.values());
        return "reuse/own";
    }

    private static Actor known(@Nullable Actor actor) {
        if (actor == null) {
            throw new PageNotFound();
        }
        return actor;
    }

    private static RegionalKey key(String typed) {
        return RegionalKey.parse(typed).orElseThrow(PageNotFound::new);
    }
}
