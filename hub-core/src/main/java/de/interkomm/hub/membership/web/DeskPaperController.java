package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskController.id;
import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.membership.ApplicationDesk.DeskResult;
import de.interkomm.hub.membership.ApplicationId;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Upload;
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
import org.springframework.web.multipart.MultipartFile;

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
    String begin(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        ApplicationId id = id(application);
        ApplicationStep step = ApplicationStep.ofSlug(slug).orElseThrow(PageNotFound::new);
        ApplicationView view = desk.open(actor, network, id).application();
        if (!view.offers(step)) {
            return dossiers.conflict(actor, network, id, step, Map.of(), response, model);
        }
        model.addAttribute(FORM, DeskPaperForm.empty(view.version(), today()));
        return page(view, step, model);
    }

    @PostMapping
    String record(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable("id") String application,
            @PathVariable("step") String slug,
            @ModelAttribute(FORM) DeskPaperForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model)
            throws IOException {
        ApplicationId id = id(application);
        ApplicationStep step = ApplicationStep.ofSlug(slug).orElseThrow(PageNotFound::new);
        ApplicationView view = desk.open(actor, network, id).application();
        if (!view.offers(step)) {
            return dossiers.conflict(actor, network, id, step, Map.of(), response, model);
        }
        form.validate(today(), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(view, step, model);
        }
        DeskResult result =
                desk.recordPaper(
                        actor,
                        network,
                        id,
                        form.shownVersion(),
                        step,
                        LocalDate.parse(form.on().strip()),
                        upload(Objects.requireNonNull(form.scan())));
        return switch (result) {
            case DeskResult.Done _ -> DeskDossiers.backTo(network, id, step.slug());
            case DeskResult.Stale _, DeskResult.OutOfOrder _ ->
                    dossiers.conflict(actor, network, id, step, Map.of(), response, model);
            case DeskResult.FileRefused(var reason) -> {
                DeskPaperForm.refuse(reason, errors);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(view, step, model);
            }
            case DeskResult.AlreadyMember _, DeskResult.LetterEmpty _, DeskResult.LetterTooLong _ ->
                    throw new IllegalStateException("a scan was taken for a letter of ours");
        };
    }

    private String page(ApplicationView view, ApplicationStep step, Model model) {
        model.addAttribute("applied", view);
        model.addAttribute("step", step);
        model.addAttribute("megabytes", Documents.LARGEST / MEGABYTE);
        return "membership/desk/step-paper";
    }

    private static Upload upload(MultipartFile scan) throws IOException {
        return new Upload(
                Objects.requireNonNullElse(scan.getOriginalFilename(), ""), scan.getBytes());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeskModel.GERMANY);
    }
}
