package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.ConfirmationLinks.Redemption;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.identity.SignIn;
import de.interkomm.hub.identity.SignInProviders;
import de.interkomm.hub.mail.Mailbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Controller
class SignInController {

    private static final String FORM = "identity/sign-in";

    private final SignIn signIn;
    private final SignInProviders providers;

    SignInController(SignIn signIn, SignInProviders providers) {
        this.signIn = signIn;
        this.providers = providers;
    }

    /** The page that comes back with an error offers them too. */
    @ModelAttribute("providers")
    List<SignInProviders.Provider> providers() {
        return providers.offered();
    }

    @GetMapping("/sign-in")
    String form(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(required = false) @Nullable String passkey,
            @RequestParam(required = false) @Nullable String again,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        ReturnPath returnPath = ReturnPath.of(to);
        boolean toMakeSure = actor != null && again != null;
        if (actor != null && !toMakeSure) {
            return "redirect:" + returnPath;
        }
        model.addAttribute("toMakeSure", toMakeSure);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("passkeyRefused", passkey != null);
        String mailbox = actor == null ? "" : actor.mailbox().address();
        model.addAttribute("form", new SignInForm(mailbox, returnPath.value()));
        return FORM;
    }

    @PostMapping("/sign-in")
    String requestLink(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        ReturnPath returnPath = ReturnPath.of(form.to());
        Optional<Mailbox> mailbox = Mailbox.parse(form.mailbox());
        if (mailbox.isEmpty()) {
            errors.rejectValue("mailbox", "identity.sign-in.mailbox.malformed");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
        return switch (signIn.requestLink(
                mailbox.get(), request.getRemoteAddr(), returnPath, locale)) {
            case SignIn.Answer.Accepted _ -> "redirect:" + returnPath.appendedTo("/sign-in/sent");
            case SignIn.Answer.TooManyRequests(long secondsToWait) -> {
                errors.rejectValue("mailbox", "identity.sign-in.too-many");
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToWait));
                yield FORM;
            }
        };
    }

    @GetMapping("/sign-in/sent")
    String sent(@RequestParam(required = false) @Nullable String to, Model model) {
        model.addAttribute("again", ReturnPath.of(to).appendedTo("/sign-in"));
        return "identity/sign-in-sent";
    }

    /** Opening the link changes nothing; the button on the page does. */
    @GetMapping("/sign-in/confirm")
    String confirm(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response,
            Model model) {
        ReturnPath returnPath = ReturnPath.of(to);
        model.addAttribute("token", token);
        model.addAttribute("to", returnPath.value());
        model.addAttribute("again", returnPath.appendedTo("/sign-in"));
        String reason =
                switch (signIn.look(token)) {
                    case Redemption.Valid _ -> "";
                    case Redemption.Expired _ -> "expired";
                    case Redemption.Used _ -> "used";
                    case Redemption.Unknown _ -> "unknown";
                };
        if (reason.isEmpty()) {
            return "identity/sign-in-confirm";
        }
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("reason", reason);
        return "identity/sign-in-dead-link";
    }
}
