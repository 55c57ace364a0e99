package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Files an applicant hands in. */
@Controller
class ApplicantUploads {

    private final Applications applications;
    private final ApplicantPage page;

    ApplicantUploads(Applications applications, ApplicantPage page) {
        this.applications = applications;
        this.page = page;
    }

    @PostMapping("/networks/{network}/applications/{token}/scan")
    String letter(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("scanForm") ScanForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return page.take(
                link,
                errors,
                () -> applications.uploadLetter(link.network(), link.application(), form.upload()),
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/declaration-scan")
    String declaration(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("scanForm") ScanForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        return page.take(
                link,
                errors,
                () ->
                        applications.uploadDeclaration(
                                link.network(), link.application(), form.upload()),
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/answer")
    String answer(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("answerForm") AnswerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.validate(errors);
        return page.take(
                link,
                errors,
                () ->
                        applications.complete(
                                link.network(), link.application(), form.answer(), form.upload()),
                model,
                response);
    }
}
