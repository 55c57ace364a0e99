package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.membership.Eligibility;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which network suits an administration? */
@Controller
class EligibilityController {

    private static final int SUGGESTIONS = 20;

    private final Eligibility eligibility;
    private final Administrations administrations;

    EligibilityController(Eligibility eligibility, Administrations administrations) {
        this.eligibility = eligibility;
        this.administrations = administrations;
    }

    @GetMapping("/eligibility")
    String choose(@RequestParam(defaultValue = "") String query, Model model) {
        find(query, model);
        model.addAttribute("asOf", administrations.asOf().orElse(null));
        return "membership/eligibility";
    }

    /** The same as one types: only what was found. */
    @GetMapping(path = "/eligibility", headers = "HX-Request=true")
    String chooseAsTyped(@RequestParam(defaultValue = "") String query, Model model) {
        find(query, model);
        return "membership/eligibility-found :: found";
    }

    private void find(String query, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("found", administrations.suggest(query, SUGGESTIONS));
    }

    @GetMapping(path = "/eligibility", params = "administration")
    String verdicts(
            @RequestParam @Nullable String administration,
            HttpServletResponse response,
            Model model) {
        Administration chosen =
                RegionalKey.parse(Typed.line(administration))
                        .flatMap(administrations::find)
                        .orElse(null);
        if (chosen == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("unknownKey", true);
            return choose("", model);
        }
        model.addAttribute("administration", chosen);
        model.addAttribute("answers", eligibility.of(chosen));
        return "membership/eligibility-verdicts";
    }
}
