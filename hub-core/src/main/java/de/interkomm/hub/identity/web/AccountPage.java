package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Passkeys;
import de.interkomm.hub.identity.Sessions;
import de.interkomm.hub.identity.SignInProviders;

import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.time.Clock;

/** What the account page shows, whichever of its forms was sent. */
@Component
class AccountPage {

    private final Sessions sessions;
    private final Passkeys passkeys;
    private final SignInProviders providers;
    private final Clock clock;

    AccountPage(Sessions sessions, Passkeys passkeys, SignInProviders providers, Clock clock) {
        this.providers = providers;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** The form must be in the model already. */
    String show(Actor actor, HttpSession session, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("sessions", sessions.of(actor, session.getId()));
        model.addAttribute("passkeys", passkeys.of(actor));
        model.addAttribute("identities", providers.of(actor));
        model.addAttribute("providers", providers.offered());
        model.addAttribute("zone", clock.getZone());
        return "identity/account";
    }

    /**
     * @param done what to say about it
     */
    static String after(String done) {
        return "redirect:/my/account?done=" + done;
    }
}
