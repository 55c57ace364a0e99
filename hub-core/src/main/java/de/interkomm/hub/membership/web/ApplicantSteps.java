package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.Dispatch;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Optional;

/** What an applicant does by pressing a button or naming somebody. */
@Controller
class ApplicantSteps {

    private final Applications applications;
    private final ApplicantPage page;

    ApplicantSteps(Applications applications, ApplicantPage page) {
        this.applications = applications;
        this.page = page;
    }

    @PostMapping("/networks/{network}/applications/{token}/confirm")
    String confirm(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            Model model,
            HttpServletResponse response) {
        return page.after(
                applications.confirmMailbox(link.network(), link.application(), link.mailedTo()),
                link,
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/send")
    String send(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("sendForm") SendForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Optional<Dispatch> dispatch = form.among(link.policy().dispatches());
        if (dispatch.isEmpty()) {
            errors.rejectValue("dispatch", "applicant.send.missing");
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
        }
        return page.after(
                applications.send(link.network(), link.application(), dispatch.get()),
                link,
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/contact")
    String nameContact(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("contactForm") ContactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        form.validate(errors);
        if (errors.hasErrors()) {
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
        }
        return page.after(
                applications.nameContact(link.network(), link.application(), form.toContact()),
                link,
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/declaration")
    String sign(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("declarationForm") DeclarationForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (!form.agreed()) {
            errors.rejectValue("agreed", "applicant.declaration.agreed.missing");
            return page.again(HttpStatus.UNPROCESSABLE_CONTENT, link, model, response);
        }
        return page.after(
                applications.signDeclaration(link.network(), link.application()),
                link,
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/withdraw")
    String withdraw(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            Model model,
            HttpServletResponse response) {
        return page.after(
                applications.withdraw(link.network(), link.application()), link, model, response);
    }
}
