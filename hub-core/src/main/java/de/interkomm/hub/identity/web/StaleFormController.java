package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.shell.HubAddress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a form lands whose page is older than the visitor's cookie. Nothing is done, and nothing
 * typed is lost: what came from a page of ours comes back with a token that is valid.
 */
@Controller
class StaleFormController {

    private final HubAddress hub;
    private final Administrations administrations;

    StaleFormController(HubAddress hub, Administrations administrations) {
        this.hub = hub;
        this.administrations = administrations;
    }

    @RequestMapping("/stale-page")
    String show(
            HttpServletRequest request,
            HttpServletResponse response,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        StaleForm form = StaleForm.sent(request, hub);
        if (form == null) {
            return "identity/stale-page";
        }
        model.addAttribute("stale", form);
        model.addAttribute("administrations", administrations(form));
        model.addAttribute("signInFirst", actor == null && form.needsSignIn());
        return "identity/stale-form";
    }

    /** Nobody knows an administration by its digits. */
    private Map<String, String> administrations(StaleForm form) {
        Map<String, String> titles = new HashMap<>();
        for (StaleForm.Field field : form.fields()) {
            if (field.name().equals("administration")) {
                RegionalKey.parse(field.value())
                        .flatMap(administrations::find)
                        .ifPresent(known -> titles.put(field.value(), known.titleAndPlace()));
            }
        }
        return titles;
    }
}
