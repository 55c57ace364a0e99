package de.interkomm.hub.identity.web;

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

/**
 * Where a form lands whose page is older than the visitor's cookie. Nothing is done, and nothing
 * typed is lost: what came from a page of ours comes back with a token that is valid.
 */
@Controller
class StaleFormController {

    private final HubAddress hub;

    StaleFormController(HubAddress hub) {
        this.hub = hub;
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
        model.addAttribute("signInFirst", actor == null && form.needsSignIn());
        return "identity/stale-form";
    }
}
