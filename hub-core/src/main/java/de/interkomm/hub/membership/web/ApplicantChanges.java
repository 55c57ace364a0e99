package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/** Changing what is written, as long as nothing has been sent. */
@Controller
class ApplicantChanges {

    private static final String PAGE = "membership/application-change";

    private final Applications applications;
    private final ApplicantPage page;
    private final JoinPage joinPage;
    private final JoinAnswers answers;

    ApplicantChanges(
            Applications applications, ApplicantPage page, JoinPage joinPage, JoinAnswers answers) {
        this.applications = applications;
        this.page = page;
        this.joinPage = joinPage;
        this.answers = answers;
    }

    @GetMapping("/networks/{network}/applications/{token}/change")
    String form(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            Model model,
            HttpServletResponse response) {
        ApplicationView application = applications.view(link.network(), link.application());
        if (!application.offers(ApplicationStep.CHANGE)) {
            return stale(link, model, response);
        }
        JoinForm form = JoinForm.of(application.form());
        model.addAttribute("form", form);
        joinPage.fill(model, link.profile(), form);
        return PAGE;
    }

    @PostMapping(path = "/networks/{network}/applications/{token}/change", params = "search")
    String search(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("form") JoinForm form,
            Model model) {
        joinPage.fill(model, link.profile(), form);
        return PAGE;
    }

    /** As when joining. */
    @PostMapping(path = "/networks/{network}/applications/{token}/change", params = "switch")
    String switchTo(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @RequestParam("switch") String administration,
            @ModelAttribute("form") JoinForm typed,
            Model model) {
        JoinForm form = typed.withAdministration(administration);
        JoinPage.replace(form, model);
        return search(link, form, model);
    }

    @PostMapping("/networks/{network}/applications/{token}/change")
    String change(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        JoinTurn turn =
                new JoinTurn(PAGE, link.profile(), form, errors, locale, model, request, response);
        return answers.check(
                turn,
                () ->
                        mailboxChanges(link, form)
                                ? answers.mail(turn, () -> change(link, turn))
                                : change(link, turn));
    }

    private boolean mailboxChanges(ApplicantLink link, JoinForm form) {
        ApplicationView before = applications.view(link.network(), link.application());
        return !before.form().mailbox().address().equals(form.mailbox());
    }

    private String change(ApplicantLink link, JoinTurn turn) {
        return answers.after(
                applications.change(
                        link.network(),
                        link.application(),
                        turn.form().toApplication(link.profile().members())),
                turn,
                link.path(),
                () -> stale(link, turn.model(), turn.response()));
    }

    private String stale(ApplicantLink link, Model model, HttpServletResponse response) {
        model.addAttribute("stale", true);
        return page.again(HttpStatus.CONFLICT, link, model, response);
    }
}
