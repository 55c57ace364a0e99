package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.spi.Dispatch;

import jakarta.servlet.http.HttpServletResponse;

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
    private final ContactMailboxes contacts;

    ApplicantSteps(Applications applications, ApplicantPage page, ContactMailboxes contacts) {
        this.applications = applications;
        this.page = page;
        this.contacts = contacts;
    }

    @PostMapping("/networks/{network}/applications/{token}/confirm")
    String confirm(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            Model model,
            HttpServletResponse response) {
        return page.take(
                link,
                () ->
                        applications.confirmMailbox(
                                link.network(), link.application(), link.mailedTo()),
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
        Optional<Dispatch> way = form.among(link.policy().dispatches());
        if (way.isEmpty()) {
            errors.rejectValue("dispatch", "applicant.send.missing");
        }
        return page.take(
                link,
                errors,
                () -> applications.send(link.network(), link.application(), way.orElseThrow()),
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
        contacts.check(
                link.network(),
                applications.view(link.network(), link.application()).form().administration(),
                form,
                errors);
        return page.take(
                link,
                errors,
                () ->
                        applications.nameContact(
                                link.network(), link.application(), form.toContact()),
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
        }
        return page.take(
                link,
                errors,
                () -> applications.signDeclaration(link.network(), link.application()),
                model,
                response);
    }

    @PostMapping("/networks/{network}/applications/{token}/withdraw")
    String withdraw(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            Model model,
            HttpServletResponse response) {
        return page.take(
                link,
                () -> applications.withdraw(link.network(), link.application()),
                model,
                response);
    }
}
