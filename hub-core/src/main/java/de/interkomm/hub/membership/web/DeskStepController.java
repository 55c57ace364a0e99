package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskController.id;
import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.correspondence.EditedLetter;
import de.interkomm.hub.correspondence.LetterText;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationDesk.Proposal;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.DeskStep;
import de.interkomm.hub.shell.PageNotFound;
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
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Steps that send a letter: first what they need to know, then the letter, then it goes. */
@Controller
@RequestMapping(
        "/networks/{network}/coordination/applications/{id}/{step:"
                + "acknowledge|request-completion|record-resolution|admit|decline}")
class DeskStepController {

    private static final String FORM = "form";

    private static final Set<ApplicationStep> NEEDING_NOTHING =
            EnumSet.of(ApplicationStep.ACKNOWLEDGE, ApplicationStep.ADMIT);

    private final ApplicationDesk desk;
    private final DeskDossiers dossiers;
    private final Clock clock;

    DeskStepController(ApplicationDesk desk, DeskDossiers dossiers, Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping
    String begin(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Turn turn = new Turn(actor, network, id(application), step(slug), response, model);
        ApplicationView view = desk.open(actor, network, turn.id()).application();
        if (!view.offers(turn.step())) {
            return conflict(turn, Map.of());
        }
        DeskStepForm form = DeskStepForm.empty(view.version(), today());
        if (!NEEDING_NOTHING.contains(turn.step())) {
            model.addAttribute(FORM, form);
            return inputs(turn, view);
        }
        DeskStep step =
                turn.step() == ApplicationStep.ADMIT
                        ? new DeskStep.Admit()
                        : new DeskStep.Acknowledge();
        Proposal proposal = desk.propose(actor, network, turn.id(), step);
        model.addAttribute(FORM, form.withLetter(proposal.version(), text(proposal.letter())));
        return letter(turn, view, proposal.letter());
    }

    @PostMapping("/compose")
    String compose(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Turn turn = new Turn(actor, network, id(application), step(slug), response, model);
        ApplicationView view = desk.open(actor, network, turn.id()).application();
        if (view.version() != form.shownVersion() || !view.offers(turn.step())) {
            return conflict(turn, form.typed());
        }
        DeskStep step = form.toStep(turn.step(), today(), errors);
        if (step == null) {
            return refuse(turn, view);
        }
        Proposal proposal = desk.propose(actor, network, turn.id(), step);
        DeskStepForm filled = form.withLetter(proposal.version(), text(proposal.letter()));
        model.addAttribute(FORM, filled);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, DeskForms.unmarred(filled, FORM));
        return letter(turn, view, proposal.letter());
    }

    /** The letter as it would go now, for a window of its own. */
    @PostMapping("/preview")
    Object preview(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Turn turn = new Turn(actor, network, id(application), step(slug), response, model);
        ApplicationView view = desk.open(actor, network, turn.id()).application();
        if (!view.offers(turn.step())) {
            return conflict(turn, form.typed());
        }
        DeskStep step = form.toStep(turn.step(), today(), errors);
        if (step == null) {
            return refuse(turn, view);
        }
        return desk.preview(actor, network, turn.id(), step, form.body())
                .<Object>map(DeskFiles::preview)
                .orElseGet(
                        () -> {
                            DeskForms.refuseLetter(form.body(), errors);
                            return refuseLetter(turn, view, step);
                        });
    }

    @PostMapping
    String send(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Turn turn = new Turn(actor, network, id(application), step(slug), response, model);
        ApplicationView view = desk.open(actor, network, turn.id()).application();
        if (view.version() != form.shownVersion() || !view.offers(turn.step())) {
            return conflict(turn, form.typed());
        }
        DeskStep step = form.toStep(turn.step(), today(), errors);
        if (step == null) {
            return refuse(turn, view);
        }
        DeskResult result =
                desk.take(actor, network, turn.id(), form.shownVersion(), step, form.body());
        return switch (result) {
            case DeskResult.Done _ -> DeskDossiers.backTo(network, turn.id(), turn.step().slug());
            case DeskResult.Stale _, DeskResult.OutOfOrder _ -> conflict(turn, form.typed());
            case DeskResult.LetterEmpty _, DeskResult.LetterTooLong _ -> {
                DeskForms.refuseLetter(form.body(), errors);
                yield refuseLetter(turn, view, step);
            }
            case DeskResult.AlreadyMember _ -> {
                errors.reject("desk.already-member");
                yield refuseLetter(turn, view, step);
            }
            case DeskResult.FileRefused _ ->
                    throw new IllegalStateException("a letter of ours was taken for a scan");
        };
    }

    private String inputs(Turn turn, ApplicationView view) {
        turn.model().addAttribute("applied", view);
        turn.model().addAttribute("step", turn.step());
        turn.model().addAttribute("today", today());
        return "membership/desk/step-inputs";
    }

    private String refuse(Turn turn, ApplicationView view) {
        turn.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return inputs(turn, view);
    }

    private String letter(Turn turn, ApplicationView view, LetterText letter) {
        turn.model().addAttribute("applied", view);
        turn.model().addAttribute("step", turn.step());
        turn.model().addAttribute("letter", letter);
        turn.model().addAttribute("actor", turn.actor());
        return "membership/desk/step-letter";
    }

    private String refuseLetter(Turn turn, ApplicationView view, DeskStep step) {
        turn.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return letter(
                turn, view, desk.propose(turn.actor(), turn.network(), turn.id(), step).letter());
    }

    private String conflict(Turn turn, Map<String, String> typed) {
        return dossiers.conflict(
                turn.actor(),
                turn.network(),
                turn.id(),
                turn.step(),
                typed,
                turn.response(),
                turn.model());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }

    private static String text(LetterText letter) {
        return EditedLetter.asText(letter.paragraphs());
    }

    private static ApplicationStep step(String slug) {
        return ApplicationStep.ofSlug(slug).orElseThrow(PageNotFound::new);
    }

    /** One request for one step. */
    private record Turn(
            Actor actor,
            NetworkId network,
            ApplicationId id,
            ApplicationStep step,
            HttpServletResponse response,
            Model model) {}
}
