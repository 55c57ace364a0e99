package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.MailDomains;
import de.interkomm.hub.identity.MailDomains.Entry;
import de.interkomm.hub.shell.PageNotFound;

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
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Set;

/** The mail domains of an administration, for those who represent it in a network. */
@Controller
@RequestMapping("/my/administrations/{key}/domains")
class OwnDomainsController {

    private static final String FORM = "form";
    private static final Set<String> DEEDS = Set.of("entered", "withdrawn", "operators-only");

    private final MailDomains domains;
    private final AdministrationChoice choice;
    private final Clock clock;

    OwnDomainsController(MailDomains domains, AdministrationChoice choice, Clock clock) {
        this.domains = domains;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(FORM, AdministrationForm.empty());
        return show(key(key), actor, model);
    }

    @PostMapping
    String enter(
            @PathVariable String key,
            @ModelAttribute(FORM) AdministrationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        RegionalKey administration = key(key);
        form.requireDomain(errors);
        if (!errors.hasErrors()) {
            Entry entry = domains.enter(actor, administration, form.domain());
            if (entry == Entry.ENTERED) {
                return backTo(administration, "entered");
            }
            errors.rejectValue("domain", "employment.domains.refused." + entry);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        return show(administration, actor, model);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String domain,
            @CurrentActor Actor actor) {
        RegionalKey administration = key(key);
        return switch (domains.withdraw(actor, administration, domain)) {
            case WITHDRAWN, NOT_KNOWN -> backTo(administration, "withdrawn");
            case OPERATORS_ONLY -> backTo(administration, "operators-only");
        };
    }

    private String show(RegionalKey administration, Actor actor, Model model) {
        model.addAttribute("domains", domains.of(actor, administration));
        model.addAttribute("key", administration);
        model.addAttribute("name", choice.nameOf(administration));
        model.addAttribute("zone", clock.getZone());
        return "identity/own-domains";
    }

    private static RegionalKey key(String key) {
        return RegionalKey.parse(key).orElseThrow(PageNotFound::new);
    }

    private static String backTo(RegionalKey administration, String done) {
        return "redirect:/my/administrations/" + administration + "/domains?done=" + done;
    }
}
