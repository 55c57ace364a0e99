package de.interkomm.hub.privacy.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.personaldata.Person;
import de.interkomm.hub.personaldata.Processing;
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

import java.util.Arrays;
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
        model.addAttribute(FORM, new ObjectionForm("", null, ""));
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
        Processing about = form.about();
        if (about == null) {
            errors.rejectValue("about", "privacy.objection.about.missing");
        }
        if (form.reason().isBlank()) {
            errors.rejectValue("reason", "privacy.objection.reason.missing");
        }
        if (form.reason().length() > Objections.LONGEST) {
            errors.rejectValue("reason", "privacy.objection.reason.long");
        }
        if (network != null
                && about != null
                && !errors.hasErrors()
                && !objections.make(actor, network, about, form.reason().strip())) {
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
        model.addAttribute("processings", Processing.values());
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
        model.addAttribute("processings", Processing.values());
        model.addAttribute("objections", rows(objections.in(actor, id), locale));
        return "privacy/objections";
    }

    @PostMapping("/networks/{network}/coordination/objections/{objection}")
    String answer(
            @PathVariable String network,
            @PathVariable String objection,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String ends,
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
        Outcome decided = oneOf(Outcome.values(), outcome);
        Processing ending = oneOf(Processing.values(), ends);
        String text = answer.strip();
        if (decided == null
                || ending == null
                || text.isEmpty()
                || text.length() > Objections.LONGEST) {
            String page = queue(network, "incomplete", actor, locale, model);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", text);
            model.addAttribute("typedFor", objection);
            model.addAttribute("typedEnds", ending);
            model.addAttribute("typedOutcome", decided);
            return page;
        }
        String queue = "redirect:/networks/" + id + "/coordination/objections?done=";
        return switch (objections.answer(actor, id, uuid(objection), decided, ending, text)) {
            case ANSWERED ->
                    queue
                            + (decided == Outcome.UPHELD && !ending.endsByItself()
                                    ? "by-hand"
                                    : "answered");
            case WAS_ANSWERED_ALREADY -> queue + "already";
            case NO_SUCH_OBJECTION -> throw new PageNotFound();
        };
    }

    private static <T extends Enum<T>> @Nullable T oneOf(T[] values, String name) {
        return Arrays.stream(values)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
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
                                        one.about(),
                                        one.reason(),
                                        words.moment(one.made(), locale),
                                        words.day(one.due(), locale),
                                        one.outcome(),
                                        one.ended(),
                                        one.answer()))
                .toList();
    }

    private static NetworkId id(String network) {
        return NetworkId.parse(network).orElseThrow(PageNotFound::new);
    }

    /** What is objected to, and why. */
    record ObjectionForm(String network, @Nullable Processing about, String reason) {

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
            Processing about,
            String reason,
            String made,
            String due,
            @Nullable Outcome outcome,
            @Nullable Processing ended,
            @Nullable String answer) {}
}
