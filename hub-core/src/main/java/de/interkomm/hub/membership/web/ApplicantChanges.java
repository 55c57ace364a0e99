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

    private static final String VERSION = "version";

    /** Of a form that says none. */
    private static final String NONE = "-1";

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
        model.addAttribute(VERSION, application.version());
        joinPage.fill(model, link.profile(), form);
        return PAGE;
    }

    @PostMapping(path = "/networks/{network}/applications/{token}/change", params = "search")
    String search(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("form") JoinForm form,
            @RequestParam(defaultValue = NONE) int version,
            Model model) {
        model.addAttribute(VERSION, version);
        joinPage.fill(model, link.profile(), form);
        return PAGE;
    }

    /** As when joining. */
    @PostMapping(path = "/networks/{network}/applications/{token}/change", params = "switch")
    String switchTo(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @RequestParam("switch") String administration,
            @ModelAttribute("form") JoinForm typed,
            @RequestParam(defaultValue = NONE) int version,
            Model model) {
        JoinForm form = typed.withAdministration(administration);
        JoinPage.replace(form, model);
        return search(link, form, version, model);
    }

    @PostMapping("/networks/{network}/applications/{token}/change")
    String change(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            @RequestParam(defaultValue = NONE) int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        JoinTurn turn =
                new JoinTurn(PAGE, link.profile(), form, errors, locale, model, request, response);
        ApplicationView before = applications.view(link.network(), link.application());
        model.addAttribute(VERSION, version);
        model.addAttribute("now", before);
        return answers.check(
                turn,
                () ->
                        before.form().mailbox().address().equals(form.mailbox())
                                ? change(link, version, turn)
                                : answers.mail(turn, () -> change(link, version, turn)));
    }

    private String change(ApplicantLink link, int version, JoinTurn turn) {
        return answers.after(
                applications.change(
                        link.network(),
                        link.application(),
                        version,
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
