package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.ContactHandovers;
import de.interkomm.hub.membership.ContactHandovers.Answer;
import de.interkomm.hub.membership.ContactHandovers.Naming;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Set;

/** Handing over who speaks for an administration: naming the successor, and the successor's yes. */
@Controller
class HandoverController {

    private static final String CONTACT = "/networks/{network}/administrations/{key}/contact";
    private static final String FORM = "form";
    private static final Set<String> DEEDS = Set.of("named", "withdrawn", "not-open");

    private final ContactHandovers handovers;
    private final ContactMailboxes mailboxes;
    private final Clock clock;

    HandoverController(ContactHandovers handovers, ContactMailboxes mailboxes, Clock clock) {
        this.handovers = handovers;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    @GetMapping(CONTACT)
    String contact(
            @PathVariable String network,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute(FORM, MembersContactForm.empty(0));
        return show(id(network), key(key), actor, model);
    }

    @PostMapping(CONTACT)
    String name(
            @PathVariable String network,
            @PathVariable String key,
            @ModelAttribute(FORM) MembersContactForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        NetworkId here = id(network);
        RegionalKey administration = key(key);
        form.validate(errors);
        mailboxes.check(here, administration, form, errors);
        if (!errors.hasErrors()) {
            Naming naming = handovers.name(actor, here, administration, form.toContact());
            if (naming == Naming.NAMED) {
                return backTo(here, administration, "named");
            }
            errors.rejectValue("mailbox", "handover.refused." + naming);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("done", "");
        return show(here, administration, actor, model);
    }

    @PostMapping(CONTACT + "/withdrawal")
    String withdraw(
            @PathVariable String network, @PathVariable String key, @CurrentActor Actor actor) {
        NetworkId here = id(network);
        RegionalKey administration = key(key);
        return backTo(
                here,
                administration,
                handovers.withdraw(actor, here, administration) ? "withdrawn" : "not-open");
    }

    private String show(NetworkId network, RegionalKey administration, Actor actor, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("situation", handovers.of(actor, network, administration));
        model.addAttribute("now", clock.instant());
        return "membership/handover";
    }

    /** Opening the link changes nothing; the button on the page does. */
    @GetMapping("/networks/{network}/handover")
    String look(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId here = id(network);
        model.addAttribute("token", token);
        return show(here, handovers.look(here, token), response, model);
    }

    @PostMapping("/networks/{network}/handover")
    String confirm(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId here = id(network);
        return show(here, handovers.confirm(here, token), response, model);
    }

    private static String show(
            NetworkId network, Answer answer, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        return switch (answer) {
            case Answer.Open(var name, var administration, var succession) -> {
                model.addAttribute("succession", succession);
                yield show("open", name, administration, model);
            }
            case Answer.Confirmed(var name, var administration) ->
                    show("confirmed", name, administration, model);
            case Answer.ConfirmedBefore _ -> dead("before", response, model);
            case Answer.Expired _ -> dead("expired", response, model);
            case Answer.Withdrawn _ -> dead("withdrawn", response, model);
            case Answer.Unknown _ -> dead("unknown", response, model);
        };
    }

    private static String show(String state, String name, String administration, Model model) {
        model.addAttribute("state", state);
        model.addAttribute("name", name);
        model.addAttribute("administration", administration);
        return "membership/handover-answer";
    }

    private static String dead(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("why", why);
        return "membership/handover-dead";
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    private static RegionalKey key(String text) {
        return RegionalKey.parse(text).orElseThrow(PageNotFound::new);
    }

    private static String backTo(NetworkId network, RegionalKey administration, String done) {
        return "redirect:/networks/%s/administrations/%s/contact?done=%s"
                .formatted(network, administration, done);
    }
}
