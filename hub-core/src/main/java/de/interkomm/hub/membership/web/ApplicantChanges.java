package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.membership.ApplicationStep;
import de.interkomm.hub.membership.ApplicationView;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.membership.Applications.StartResult;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Locale;

/** Changing what is written, as long as nothing has been sent. */
@Controller
class ApplicantChanges {

    private static final String PAGE = "membership/application-change";

    private final Applications applications;
    private final ApplicantPage page;
    private final JoinPage joinPage;
    private final JoinObjections objections;
    private final JoinLimits limits;

    ApplicantChanges(
            Applications applications,
            ApplicantPage page,
            JoinPage joinPage,
            JoinObjections objections,
            JoinLimits limits) {
        this.applications = applications;
        this.page = page;
        this.joinPage = joinPage;
        this.objections = objections;
        this.limits = limits;
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

    @PostMapping("/networks/{network}/applications/{token}/change")
    String change(
            @ModelAttribute(name = "link", binding = false) ApplicantLink link,
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        joinPage.fill(model, link.profile(), form);
        form.validate(errors, link.profile().members());
        objections.add(link.network(), form, errors, locale);
        if (errors.hasErrors()) {
            return again(response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ApplicationView before = applications.view(link.network(), link.application());
        boolean newMailbox = !before.form().mailbox().address().equals(form.mailbox());
        if (newMailbox
                && limits.attemptMail(link.network(), form.mailbox(), request.getRemoteAddr())
                        instanceof RateLimits.Refused refused) {
            errors.rejectValue("mailbox", "applicant.join.too-many");
            JoinLimits.refuse(response, refused);
            return PAGE;
        }
        return switch (applications.change(
                link.network(), link.application(), form.toApplication(link.profile().members()))) {
            case StartResult.Kept _ -> "redirect:" + link.path();
            case StartResult.Refused(var judgement) -> {
                objections.add(judgement.decisive(), errors, locale);
                yield again(response, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case StartResult.UnknownAdministration _ -> {
                errors.rejectValue("administration", "applicant.join.administration.missing");
                yield again(response, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case StartResult.AlreadyMember _ -> {
                model.addAttribute("alreadyMember", true);
                yield again(response, HttpStatus.CONFLICT);
            }
            case StartResult.TooLate _ -> stale(link, model, response);
        };
    }

    private String stale(ApplicantLink link, Model model, HttpServletResponse response) {
        model.addAttribute("stale", true);
        return page.again(HttpStatus.CONFLICT, link, model, response);
    }

    private static String again(HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return PAGE;
    }
}
