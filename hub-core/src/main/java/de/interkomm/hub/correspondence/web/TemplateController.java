package de.interkomm.hub.correspondence.web;

import static de.interkomm.hub.correspondence.web.TemplatePages.NETWORK;
import static de.interkomm.hub.correspondence.web.TemplatePages.TEMPLATE;

import de.interkomm.hub.correspondence.LetterTemplates;
import de.interkomm.hub.correspondence.LetterTemplates.Edition;
import de.interkomm.hub.correspondence.LetterTemplates.SaveResult;
import de.interkomm.hub.correspondence.web.TemplatePages.Template;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** One letter in one language: its words, to be read, changed, tried and taken back. */
@Controller
@RequestMapping("/networks/{network}/coordination/letters/{kind}/{language}")
class TemplateController {

    private static final String FORM = "form";

    private final LetterTemplates templates;

    TemplateController(LetterTemplates templates) {
        this.templates = templates;
    }

    /**
     * @param from the version to begin with; the one in force without it
     */
    @GetMapping
    ModelAndView edit(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = TEMPLATE, binding = false) Template template,
            @RequestParam(defaultValue = "-1") int from,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor) {
        List<Edition> editions = editions(actor, network, template);
        Edition begun = from < 0 ? editions.getFirst() : edition(editions, from);
        TemplateForm form = TemplateForm.of(begun, editions.getFirst());
        return page(template, editions, form, unmarred(form))
                .addObject("begun", from < 0 ? null : begun)
                .addObject("saved", done.equals("saved"))
                .addObject("reset", done.equals("default"));
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = TEMPLATE, binding = false) Template template,
            @ModelAttribute(FORM) TemplateForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        SaveResult result =
                templates.save(
                        actor,
                        network,
                        template.kind(),
                        template.language(),
                        form.draft(),
                        form.shownVersion());
        return answer(result, "saved", network, template, form, errors, actor);
    }

    @PostMapping("/default")
    ModelAndView backToDefault(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = TEMPLATE, binding = false) Template template,
            @ModelAttribute(FORM) TemplateForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        SaveResult result =
                templates.backToDefault(
                        actor, network, template.kind(), template.language(), form.shownVersion());
        return answer(result, "default", network, template, form, errors, actor);
    }

    private ModelAndView answer(
            SaveResult result,
            String done,
            NetworkId network,
            Template template,
            TemplateForm form,
            BindingResult errors,
            Actor actor) {
        return switch (result) {
            case SaveResult.Saved _ ->
                    new ModelAndView(
                            "redirect:/networks/%s/coordination/letters/%s?done=%s"
                                    .formatted(network, template.path(), done));
            case SaveResult.Unchanged _ -> {
                errors.reject("correspondence.template.unchanged");
                yield shown(
                        HttpStatus.UNPROCESSABLE_CONTENT, actor, network, template, form, errors);
            }
            case SaveResult.Stale(Edition current) -> {
                TemplateForm rebased = form.basedOn(current.version());
                yield shown(
                                HttpStatus.CONFLICT,
                                actor,
                                network,
                                template,
                                rebased,
                                unmarred(rebased))
                        .addObject("stale", current);
            }
            case SaveResult.Refused(var problems) -> {
                TemplateForm.refuse(problems, errors);
                yield shown(
                        HttpStatus.UNPROCESSABLE_CONTENT, actor, network, template, form, errors);
            }
        };
    }

    /** The letter as it would look with what is typed, for a window of its own. */
    @PostMapping("/preview")
    Object preview(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = TEMPLATE, binding = false) Template template,
            @ModelAttribute(FORM) TemplateForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        return templates
                .preview(actor, network, template.kind(), template.language(), form.draft())
                .<Object>map(
                        pdf ->
                                DocumentDownload.ownInline(
                                        "preview.pdf", MediaType.APPLICATION_PDF_VALUE, pdf))
                .orElseGet(
                        () -> {
                            TemplateForm.refuse(
                                    templates.problems(template.kind(), form.draft()), errors);
                            return shown(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    actor,
                                    network,
                                    template,
                                    form,
                                    errors);
                        });
    }

    @GetMapping("/versions/{version:\\d{1,9}}")
    ModelAndView version(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @ModelAttribute(name = TEMPLATE, binding = false) Template template,
            @PathVariable int version,
            @CurrentActor Actor actor) {
        List<Edition> editions = editions(actor, network, template);
        return new ModelAndView("correspondence/templates/version")
                .addObject(TEMPLATE, template)
                .addObject("edition", edition(editions, version))
                .addObject("current", editions.getFirst());
    }

    private ModelAndView shown(
            HttpStatusCode status,
            Actor actor,
            NetworkId network,
            Template template,
            TemplateForm form,
            BindingResult errors) {
        ModelAndView page = page(template, editions(actor, network, template), form, errors);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(
            Template template, List<Edition> editions, TemplateForm form, BindingResult errors) {
        return new ModelAndView("correspondence/templates/edit")
                .addObject(TEMPLATE, template)
                .addObject("editions", editions)
                .addObject("current", editions.getFirst())
                .addObject(FORM, form)
                .addObject(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
    }

    private List<Edition> editions(Actor actor, NetworkId network, Template template) {
        return templates.editions(actor, network, template.kind(), template.language());
    }

    private static Edition edition(List<Edition> editions, int version) {
        return editions.stream()
                .filter(edition -> edition.version() == version)
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    private static BindingResult unmarred(TemplateForm form) {
        return new BeanPropertyBindingResult(form, FORM);
    }
}
