package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.ProviderIdentityId;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.identity.SignInProviders;
import de.interkomm.hub.identity.SignInProviders.Candidate;
import de.interkomm.hub.identity.SignInProviders.Refusal;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people see of providers on this side. */
@Controller
class ProviderController {

    private final SignInProviders providers;

    ProviderController(SignInProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/sign-in/refused")
    String refused(
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String to,
            @CurrentActor @Nullable Actor actor,
            HttpServletResponse response,
            Model model) {
        Refusal refusal =
                Stream.of(Refusal.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(why))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        response.setStatus(
                switch (refusal) {
                    case DOWN -> HttpStatus.SERVICE_UNAVAILABLE.value();
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS.value();
                    default -> HttpStatus.FORBIDDEN.value();
                });
        model.addAttribute("why", refusal);
        model.addAttribute("signedIn", actor != null);
        model.addAttribute("again", ReturnPath.of(to).appendedTo("/sign-in"));
        return "identity/sign-in-refused";
    }

    @GetMapping("/my/account/providers/link")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Optional<Candidate> candidate = providers.look(actor, token);
        if (candidate.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("candidate", candidate.orElse(null));
        model.addAttribute("token", token);
        model.addAttribute("mailbox", actor.mailbox());
        return "identity/provider-link";
    }

    @PostMapping("/my/account/providers/link")
    String link(@RequestParam(defaultValue = "") String token, @CurrentActor Actor actor) {
        return AccountPage.after(
                providers.link(actor, token) ? "provider-linked" : "provider-not-linked");
    }

    @PostMapping("/my/account/providers/{id}/removal")
    String unlink(@PathVariable String id, @CurrentActor Actor actor) {
        ProviderIdentityId identity = ProviderIdentityId.parse(id).orElseThrow(PageNotFound::new);
        if (!providers.unlink(actor, identity)) {
            throw new PageNotFound();
        }
        return AccountPage.after("provider-unlinked");
    }
}
