package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.AccountSessions;
import de.interkomm.hub.identity.AccountSessions.Open;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.shell.PageNotFound;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Optional;

/** Where operators end somebody's sessions: first find the person, then do it by a button. */
@Controller
@RequestMapping("/operator/sessions")
class OperatorSessionsController {

    private static final String PAGE = "identity/operator-sessions";
    private static final String FORM = "form";

    private final AccountSessions sessions;
    private final Clock clock;

    OperatorSessionsController(AccountSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            @RequestParam(defaultValue = "") String done, @CurrentActor Actor actor, Model model) {
        actor.require(Permission.END_SESSIONS);
        model.addAttribute(FORM, new WhoseForm(""));
        model.addAttribute("done", done.equals("ended"));
        return PAGE;
    }

    /** By POST, since a mailbox is nobody's business in logs and histories. */
    @PostMapping
    String find(
            @ModelAttribute(FORM) WhoseForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Optional<Mailbox> mailbox = Mailbox.parse(form.mailbox());
        Optional<Open> found = mailbox.flatMap(one -> sessions.find(actor, one));
        if (found.isEmpty()) {
            errors.rejectValue(
                    "mailbox",
                    mailbox.isEmpty() ? "identity.ending.malformed" : "identity.ending.nobody");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("found", found.orElse(null));
        model.addAttribute("zone", clock.getZone());
        return PAGE;
    }

    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String account, @CurrentActor Actor actor) {
        return AccountId.parse(account)
                .flatMap(one -> sessions.endAll(actor, one))
                .map(_ -> "redirect:/operator/sessions?done=ended")
                .orElseThrow(PageNotFound::new);
    }

    /** Whose sessions are meant. */
    record WhoseForm(String mailbox) {

        WhoseForm {
            mailbox = mailbox == null ? "" : mailbox.strip();
        }
    }
}
