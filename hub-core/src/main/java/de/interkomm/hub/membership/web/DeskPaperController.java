package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskTurn.TURN;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.Upload;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Signed letters that came by post, to be kept as a scan. */
@Controller
@RequestMapping(
        "/networks/{network}/coordination/applications/{id}/{step:record-arrival|record-declaration}")
class DeskPaperController {

    private static final String FORM = "form";
    private static final int MEGABYTE = 1024 * 1024;

    private final ApplicationDesk desk;
    private final DeskDossiers dossiers;
    private final Clock clock;

    DeskPaperController(ApplicationDesk desk, DeskDossiers dossiers, Clock clock) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView begin(@ModelAttribute(name = TURN, binding = false) DeskTurn turn) {
        if (!turn.isOpen()) {
            return dossiers.late(turn);
        }
        return page(turn)
                .addObject(FORM, DeskPaperForm.empty(turn.application().version(), today()));
    }

    @PostMapping
    ModelAndView record(
            @ModelAttribute(name = TURN, binding = false) DeskTurn turn,
            @ModelAttribute(FORM) DeskPaperForm form,
            BindingResult errors)
            throws IOException {
        form.validate(turn.application().earliestDay(turn.step()), today(), errors);
        if (errors.hasErrors()) {
            return turn.isOpenAt(form.shownVersion())
                    ? DeskPages.refused(page(turn))
                    : dossiers.conflict(turn, Map.of());
        }
        DeskResult result =
                desk.recordPaper(
                        turn.actor(),
                        turn.network(),
                        turn.id(),
                        form.shownVersion(),
                        turn.step(),
                        LocalDate.parse(form.on().strip()),
                        upload(Objects.requireNonNull(form.scan())));
        return switch (result) {
            case DeskResult.Done _ -> DeskDossiers.done(turn);
            case DeskResult.Stale _, DeskResult.OutOfOrder _ -> dossiers.conflict(turn, Map.of());
            case DeskResult.FileRefused(var reason) -> {
                DeskPaperForm.refuse(reason, errors);
                yield DeskPages.refused(page(turn));
            }
            case DeskResult.AlreadyMember _, DeskResult.LetterUnusable _ ->
                    throw new IllegalStateException("a scan was taken for a letter of ours");
        };
    }

    private static ModelAndView page(DeskTurn turn) {
        return new ModelAndView("membership/desk/step-paper")
                .addObject("applied", turn.application())
                .addObject("step", turn.step())
                .addObject("megabytes", Documents.LARGEST / MEGABYTE);
    }

    private static Upload upload(MultipartFile scan) throws IOException {
        return new Upload(
                Objects.requireNonNullElse(scan.getOriginalFilename(), ""), scan.getBytes());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }
}
