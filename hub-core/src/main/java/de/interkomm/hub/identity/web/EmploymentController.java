package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.MyEmployments;
import de.interkomm.hub.identity.MyEmployments.Begin;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Where one works, for everybody about themselves. */
@Controller
@RequestMapping("/my/employment")
class EmploymentController {

    private static final String FORM = "form";

    private final MyEmployments employments;
    private final EmploymentPage page;

    EmploymentController(MyEmployments employments, EmploymentPage page) {
        this.employments = employments;
        this.page = page;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute(FORM, AdministrationForm.empty());
        return page.show(AdministrationForm.empty(), actor, locale, model);
    }

    /** The picker's own button: searches, and stores nothing. */
    @PostMapping(params = "search")
    String search(
            @ModelAttribute(FORM) AdministrationForm form,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        return page.show(form, actor, locale, model);
    }

    @PostMapping
    String begin(
            @ModelAttribute(FORM) AdministrationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        form.requireAdministration(errors);
        if (!errors.hasErrors()) {
            Begin begin = employments.begin(actor, form.key());
            switch (begin) {
                case VERIFIED -> {
                    return EmploymentPage.after("verified");
                }
                case UNVERIFIED -> {
                    return EmploymentPage.after("begun");
                }
                case HELD_ALREADY, TOO_MANY, NO_SUCH_ADMINISTRATION ->
                        errors.rejectValue("administration", "employment.refused." + begin);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page.show(form, actor, locale, model);
    }
}
