package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.PasskeyId;
import de.interkomm.hub.identity.Passkeys;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own passkeys; they are registered by a script and a filter. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @PostMapping("/my/account/passkeys/{id}/name")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @CurrentActor Actor actor) {
        PasskeyId passkey = id(id);
        if (name.isBlank() || name.length() > Passkeys.LONGEST_NAME) {
            return AccountPage.after("passkey-name-wrong");
        }
        return done(passkeys.rename(actor, passkey, name), "passkey-named");
    }

    @PostMapping("/my/account/passkeys/{id}/revocation")
    String revoke(@PathVariable String id, @CurrentActor Actor actor) {
        return done(passkeys.revoke(actor, id(id)), "passkey-revoked");
    }

    private static String done(boolean found, String what) {
        if (!found) {
            throw new PageNotFound();
        }
        return AccountPage.after(what);
    }

    private static PasskeyId id(String text) {
        return PasskeyId.parse(text).orElseThrow(PageNotFound::new);
    }
}
