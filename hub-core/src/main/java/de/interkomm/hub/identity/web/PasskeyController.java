package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.PasskeyId;
import de.interkomm.hub.identity.Passkeys;
import de.interkomm.hub.identity.Passkeys.Passkey;
import de.interkomm.hub.shell.PageNotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

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

    /** Whoever removes the last one goes back to mailed links, which deserves a second thought. */
    @GetMapping("/my/account/passkeys/{id}/revocation")
    String confirmRevocation(@PathVariable String id, @CurrentActor Actor actor, Model model) {
        PasskeyId passkey = id(id);
        Passkey meant =
                passkeys.of(actor).stream()
                        .filter(one -> one.id().equals(passkey))
                        .findFirst()
                        .orElseThrow(PageNotFound::new);
        model.addAttribute("passkey", meant);
        model.addAttribute("last", passkeys.of(actor).size() == 1);
        return "identity/passkey-revocation";
    }

    @PostMapping("/my/account/passkeys/{id}/revocation")
    String revoke(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String confirmed,
            @CurrentActor Actor actor) {
        PasskeyId passkey = id(id);
        return confirmed.isEmpty() && isTheLastOne(actor, passkey)
                ? "redirect:/my/account/passkeys/" + passkey + "/revocation"
                : done(passkeys.revoke(actor, passkey), "passkey-revoked");
    }

    private boolean isTheLastOne(Actor actor, PasskeyId passkey) {
        List<Passkey> own = passkeys.of(actor);
        return own.size() == 1 && own.getFirst().id().equals(passkey);
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
