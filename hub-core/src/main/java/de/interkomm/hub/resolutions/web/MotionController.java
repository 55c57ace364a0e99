package de.interkomm.hub.resolutions.web;

import static de.interkomm.hub.resolutions.web.ResolutionPages.FORM;

import de.interkomm.hub.governance.GroupRight;
import de.interkomm.hub.governance.Groups;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.resolutions.MotionDraft;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.resolutions.Resolutions.View;
import de.interkomm.hub.resolutions.Source;
import de.interkomm.hub.shell.ConflictOnPage;
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
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Writing motions down, changing them and taking them back. */
@Controller
class MotionController {

    private static final String NEW = ResolutionPages.OF_GROUP + "/new";
    private static final String ROUND = ResolutionPages.RESOLUTION + "/round";
    private static final String EDIT = ResolutionPages.RESOLUTION + "/edit";

    private final Resolutions resolutions;
    private final Groups groups;
    private final ResolutionPages pages;

    MotionController(Resolutions resolutions, Groups groups, ResolutionPages pages) {
        this.resolutions = resolutions;
        this.groups = groups;
        this.pages = pages;
    }

    @GetMapping(NEW)
    String begin(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @CurrentActor Actor actor,
            Model model) {
        led(actor, network, group, model);
        model.addAttribute(FORM, MotionForm.empty());
        return "resolutions/put";
    }

    @PostMapping(NEW)
    String put(
            @PathVariable NetworkId network,
            @PathVariable String group,
            @ModelAttribute(FORM) MotionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Groups.View view = led(actor, network, group, model);
        MotionDraft draft = form.toDraft(errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "resolutions/put";
        }
        ResolutionId id = resolutions.put(actor, network, view.id(), draft, new Source.Writing());
        return ResolutionPages.to(network, id, "?done=put");
    }

    /** Another round of an election in which nobody was elected. */
    @GetMapping(ROUND)
    String beginRound(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @CurrentActor Actor actor,
            Model model) {
        View last = pages.held(actor, network, resolution, model);
        if (!last.mayRepeat()) {
            return ResolutionPages.to(network, last.id(), "?refused=stale");
        }
        model.addAttribute(FORM, MotionForm.of(resolutions.nextRound(actor, network, last.id())));
        return "resolutions/round";
    }

    @PostMapping(ROUND)
    String putRound(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @ModelAttribute(FORM) MotionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View last = pages.held(actor, network, resolution, model);
        MotionDraft draft = form.toDraft(errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "resolutions/round";
        }
        return resolutions
                .putNextRound(actor, network, last.id(), draft, new Source.Writing())
                .map(id -> ResolutionPages.to(network, id, "?done=put"))
                .orElseGet(() -> ResolutionPages.to(network, last.id(), "?refused=stale"));
    }

    private Groups.View led(Actor actor, NetworkId network, String group, Model model) {
        Groups.View view = groups.open(actor, network, ResolutionPages.group(group));
        if (!view.may(GroupRight.HOLD_VOTES) || view.isArchived()) {
            throw new PageNotFound();
        }
        model.addAttribute("network", network);
        model.addAttribute("group", view);
        return view;
    }

    @GetMapping(EDIT)
    String edit(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @CurrentActor Actor actor,
            Model model) {
        View view = worded(actor, network, resolution, model);
        if (!view.card().state().canBeVotedOn()) {
            return ResolutionPages.to(network, view.id(), "?refused=" + refusal(view));
        }
        model.addAttribute(FORM, MotionForm.of(view));
        return "resolutions/edit";
    }

    @PostMapping(EDIT)
    String save(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @ModelAttribute(FORM) MotionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        View view = worded(actor, network, resolution, model);
        MotionDraft draft = form.toDraft(errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "resolutions/edit";
        }
        Change change =
                resolutions.edit(actor, network, view.id(), Typing.version(form.version()), draft);
        if (change == Change.DONE) {
            return ResolutionPages.to(network, view.id(), "?done=changed");
        }
        View now = worded(actor, network, resolution, model);
        response.setStatus(HttpStatus.CONFLICT.value());
        Forms.refill(model, ResolutionPages.FORM, form.over(now.version()));
        model.addAttribute("overtaken", true);
        if (!now.card().state().canBeVotedOn()) {
            // What was typed stays there to be copied.
            model.addAttribute("refused", refusal(now));
        }
        return "resolutions/edit";
    }

    /** Why the words of a motion stay as they are, as messages name it. */
    private static String refusal(View view) {
        return "wording-" + view.card().state().name().toLowerCase(Locale.ROOT);
    }

    private View worded(Actor actor, NetworkId network, String resolution, Model model) {
        View view = pages.held(actor, network, resolution, model);
        if (view.isFixed()) {
            throw new ConflictOnPage("resolutions.refused.fixed");
        }
        return view;
    }

    @PostMapping(ResolutionPages.RESOLUTION + "/withdrawal")
    String withdraw(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam(defaultValue = "") String version,
            @CurrentActor Actor actor,
            Model model) {
        View view = pages.held(actor, network, resolution, model);
        Change change = resolutions.withdraw(actor, network, view.id(), Typing.version(version));
        return ResolutionPages.to(
                network, view.id(), change == Change.DONE ? "?done=withdrawn" : "?refused=stale");
    }

    /** Puts the admission of whoever applied to the plenum. */
    @PostMapping("/networks/{network}/coordination/applications/{id}/motion")
    String putAdmission(
            @PathVariable NetworkId network, @PathVariable String id, @CurrentActor Actor actor) {
        actor.require(Permission.WORK_ON_APPLICATIONS, network);
        ApplicationId application = ApplicationId.parse(id).orElseThrow(PageNotFound::new);
        ResolutionId motion =
                resolutions
                        .putAdmission(actor, network, application)
                        .orElseThrow(PageNotFound::new);
        return ResolutionPages.to(network, motion, "?done=put");
    }
}
