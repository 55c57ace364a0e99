package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.MailDomain;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.MailDomains;
import de.interkomm.hub.identity.MailDomains.Entry;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operator's list of mail domains, of all administrations. */
@Controller
@RequestMapping("/operator/domains")
class OperatorDomainsController {

    private static final String FORM = "form";
    private static final Set<String> DEEDS = Set.of("entered", "withdrawn");
    private static final int LONGEST_SEARCH = 200;

    private final MailDomains domains;
    private final AdministrationChoice choice;
    private final Clock clock;

    OperatorDomainsController(MailDomains domains, AdministrationChoice choice, Clock clock) {
        this.domains = domains;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(FORM, AdministrationForm.empty());
        return show(text, page, AdministrationForm.empty(), actor, model);
    }

    /** The picker's own button: searches, and keeps everything typed. */
    @PostMapping(params = "search")
    String search(
            @ModelAttribute(FORM) AdministrationForm form, @CurrentActor Actor actor, Model model) {
        model.addAttribute("done", "");
        return show("", "0", form, actor, model);
    }

    @PostMapping
    String enter(
            @ModelAttribute(FORM) AdministrationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        form.requireAdministration(errors);
        form.requireDomain(errors);
        if (!errors.hasErrors()) {
            Entry entry = domains.enter(actor, form.key(), form.domain());
            if (entry == Entry.ENTERED) {
                return "redirect:/operator/domains?done=entered";
            }
            errors.rejectValue(
                    entry == Entry.NO_SUCH_ADMINISTRATION ? "administration" : "domain",
                    "employment.domains.refused." + entry);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        return show("", "0", form, actor, model);
    }

    /** One that is gone already is what was wanted. */
    @PostMapping("/withdrawal")
    String withdraw(
            @RequestParam(defaultValue = "") String administration,
            @RequestParam(defaultValue = "") String domain,
            @CurrentActor Actor actor) {
        RegionalKey key = RegionalKey.parse(administration).orElseThrow(PageNotFound::new);
        domains.withdraw(actor, key, domain);
        return "redirect:/operator/domains?done=withdrawn";
    }

    private String show(
            String text, String page, AdministrationForm form, Actor actor, Model model) {
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        Page<MailDomain> found = domains.all(actor, wanted, page);
        Map<RegionalKey, String> names =
                found.stream()
                        .map(MailDomain::administration)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), choice::nameOf));
        model.addAttribute("domains", found);
        model.addAttribute("names", names);
        model.addAttribute("text", wanted);
        model.addAttribute("zone", clock.getZone());
        choice.fill(form, null, Set.of(), model);
        return "identity/operator-domains";
    }
}
