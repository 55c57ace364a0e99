package de.interkomm.hub.privacy.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.privacy.Objections;
import de.interkomm.hub.privacy.Objections.Objection;
import de.interkomm.hub.privacy.Objections.Outcome;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Objections, from whoever makes them to whoever answers. */
@Controller
class ObjectionController {

    private static final String FORM = "form";
    private static final String MINE = "privacy/my-objections";

    private final Objections objections;
    private final Words words;

    ObjectionController(Objections objections, Words words) {
        this.objections = objections;
        this.words = words;
    }

    @GetMapping("/my/data/objections")
    String mine(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        model.addAttribute(FORM, new ObjectionForm("", ""));
        return mine(actor, locale, model);
    }

    @PostMapping("/my/data/objections")
    String make(
            @ModelAttribute(FORM) ObjectionForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId network = NetworkId.parse(form.network()).orElse(null);
        if (network == null) {
            errors.rejectValue("network", "privacy.objection.network.missing");
        }
        if (form.reason().isBlank()) {
            errors.rejectValue("reason", "privacy.objection.reason.missing");
        }
        if (form.reason().length() > Objections.LONGEST) {
            errors.rejectValue("reason", "privacy.objection.reason.long");
        }
        if (network != null
                && !errors.hasErrors()
                && !objections.make(actor, network, form.reason().strip())) {
            errors.rejectValue("network", "privacy.objection.network.missing");
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return mine(actor, locale, model);
        }
        return "redirect:/my/data/objections?done=made";
    }

    private String mine(Actor actor, Locale locale, Model model) {
        Person person = MyDataController.personOf(actor);
        Map<String, String> networks = new LinkedHashMap<>();
        objections
                .networks(person)
                .forEach(network -> networks.put(network.value(), words.place(network, locale)));
        model.addAttribute("networks", networks);
        model.addAttribute("objections", rows(objections.of(person), locale));
        return MINE;
    }

    @GetMapping("/networks/{network}/coordination/objections")
    String queue(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        model.addAttribute("done", done);
        model.addAttribute("network", id);
        model.addAttribute("objections", rows(objections.in(actor, id), locale));
        return "privacy/objections";
    }

    @PostMapping("/networks/{network}/coordination/objections/{objection}")
    String answer(
            @PathVariable String network,
            @PathVariable String objection,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String answer,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        NetworkId id = id(network);
        if (objections.in(actor, id).stream()
                .noneMatch(one -> objection.equals(one.id().toString()))) {
            throw new PageNotFound();
        }
        Outcome decided = outcome(outcome);
        String text = answer.strip();
        if (decided == null || text.isEmpty() || text.length() > Objections.LONGEST) {
            String page = queue(network, "incomplete", actor, locale, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", text);
            model.addAttribute("typedFor", objection);
            return page;
        }
        String queue = "redirect:/networks/" + id + "/coordination/objections?done=";
        return switch (objections.answer(actor, id, uuid(objection), decided, text)) {
            case ANSWERED -> queue + "answered";
            case WAS_ANSWERED_ALREADY -> queue + "already";
            case NO_SUCH_OBJECTION -> throw new PageNotFound();
        };
    }

    private static @Nullable Outcome outcome(String text) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(text)) {
                return outcome;
            }
        }
        return null;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new PageNotFound();
        }
    }

    private List<ObjectionRow> rows(List<Objection> found, Locale locale) {
        return found.stream()
                .map(
                        one ->
                                new ObjectionRow(
                                        one.id().toString(),
                                        words.place(one.network(), locale),
                                        one.name(),
                                        one.mailbox(),
                                        one.reason(),
                                        words.moment(one.made(), locale),
                                        words.day(one.due(), locale),
                                        one.outcome(),
                                        one.answer()))
                .toList();
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    /** What is objected to, and why. */
    record ObjectionForm(String network, String reason) {

        ObjectionForm {
            network = network == null ? "" : network;
            reason = reason == null ? "" : reason;
        }
    }

    /** An objection as it is shown. */
    record ObjectionRow(
            String id,
            String network,
            String name,
            String mailbox,
            String reason,
            String made,
            String due,
            @Nullable Outcome outcome,
            @Nullable String answer) {}
}
