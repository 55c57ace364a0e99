package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskTurn.TURN;

import de.interkomm.hub.correspondence.LetterDraft;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationDesk.Proposal;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.DeskStep;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/** Steps that send a letter: first what they need to know, then the letter, then it goes. */
@Controller
@RequestMapping(
        "/networks/{network}/coordination/applications/{id}/{step:"
                + "acknowledge|request-completion|record-resolution|admit|decline|withdraw}")
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
    Object begin(@ModelAttribute(name = TURN, binding = false) DeskTurn turn) {
        DeskStepForm form = DeskStepForm.empty(turn.application().version(), today());
        if (!turn.isOpen()) {
            return dossiers.late(turn);
        }
        if (!NEEDING_NOTHING.contains(turn.step())) {
            return inputs(turn).addObject(FORM, form);
        }
        return decide(turn, form, DeskForms.unmarred(form, FORM), step -> draft(turn, form, step));
    }

    @PostMapping("/compose")
    Object compose(
            @ModelAttribute(name = TURN, binding = false) DeskTurn turn,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors) {
        return decide(turn, form, errors, step -> draft(turn, form, step));
    }

    /** The letter as it would go now, for a window of its own. */
    @PostMapping("/preview")
    Object preview(
            @ModelAttribute(name = TURN, binding = false) DeskTurn turn,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors) {
        return decide(
                turn,
                form,
                errors,
                step ->
                        desk.preview(turn.actor(), turn.network(), turn.id(), step, form.letter())
                                .<Object>map(DeskFiles::preview)
                                .orElseGet(() -> refuseLetter(turn, form, step, errors)));
    }

    @PostMapping
    Object send(
            @ModelAttribute(name = TURN, binding = false) DeskTurn turn,
            @ModelAttribute(FORM) DeskStepForm form,
            BindingResult errors) {
        DeskStep step = form.toStep(turn, today(), errors);
        if (step != null) {
            return send(turn, form, step, errors);
        }
        return turn.isOpenAt(form.shownVersion())
                ? DeskPages.refused(inputs(turn))
                : dossiers.conflict(turn, form.typed());
    }

    private ModelAndView send(
            DeskTurn turn, DeskStepForm form, DeskStep step, BindingResult errors) {
        form.requireAssurance(turn, errors);
        if (errors.hasErrors() && turn.isOpenAt(form.shownVersion())) {
            return refused(turn, step);
        }
        DeskResult result =
                desk.take(
                        turn.actor(),
                        turn.network(),
                        turn.id(),
                        form.shownVersion(),
                        step,
                        form.letter());
        return switch (result) {
            case DeskResult.Done _ -> DeskDossiers.done(turn);
            case DeskResult.Stale _, DeskResult.OutOfOrder _, DeskResult.AlreadyMember _ ->
                    dossiers.conflict(turn, form.typed());
            case DeskResult.LetterUnusable _ -> refuseLetter(turn, form, step, errors);
            case DeskResult.FileRefused _ ->
                    throw new IllegalStateException("a letter of ours was taken for a scan");
        };
    }

    /** Goes on only if the step still fits and nothing is missing. */
    private Object decide(
            DeskTurn turn,
            DeskStepForm form,
            BindingResult errors,
            Function<DeskStep, Object> onwards) {
        if (!turn.isOpenAt(form.shownVersion())) {
            return dossiers.conflict(turn, form.typed());
        }
        DeskStep step = form.toStep(turn, today(), errors);
        return step == null ? DeskPages.refused(inputs(turn)) : onwards.apply(step);
    }

    private ModelAndView inputs(DeskTurn turn) {
        return new ModelAndView("membership/desk/step-inputs")
                .addObject("applied", turn.application())
                .addObject("step", turn.step())
                .addObject("today", today());
    }

    /** The letter in the network's wording, to be edited. */
    private ModelAndView draft(DeskTurn turn, DeskStepForm form, DeskStep step) {
        Proposal proposal = desk.propose(turn.actor(), turn.network(), turn.id(), step);
        DeskStepForm filled =
                form.withLetter(proposal.version(), LetterDraft.of(proposal.letter()));
        return letter(turn, proposal)
                .addObject(FORM, filled)
                .addObject(BindingResult.MODEL_KEY_PREFIX + FORM, DeskForms.unmarred(filled, FORM));
    }

    private ModelAndView refuseLetter(
            DeskTurn turn, DeskStepForm form, DeskStep step, BindingResult errors) {
        DeskForms.refuseLetter(form.letter(), errors);
        return refused(turn, step);
    }

    private ModelAndView refused(DeskTurn turn, DeskStep step) {
        return DeskPages.refused(
                letter(turn, desk.propose(turn.actor(), turn.network(), turn.id(), step)));
    }

    private ModelAndView letter(DeskTurn turn, Proposal proposal) {
        return new ModelAndView("membership/desk/step-letter")
                .addObject(
                        "vanished",
                        turn.step() == ApplicationStep.ADMIT
                                ? dossiers.vanished(turn.application())
                                : null)
                .addObject("applied", turn.application())
                .addObject("step", turn.step())
                .addObject("letter", proposal.letter())
                .addObject("actor", turn.actor());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }
}
