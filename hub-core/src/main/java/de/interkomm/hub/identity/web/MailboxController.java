package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.MailboxChanges;
import de.interkomm.hub.mail.Mailbox;

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

import java.util.Optional;

/** Where people say that they have another mailbox now. */
@Controller
@RequestMapping("/my/account/mailbox")
class MailboxController {

    private static final String FORM = "form";

    private final MailboxChanges mailboxes;

    MailboxController(MailboxChanges mailboxes) {
        this.mailboxes = mailboxes;
    }

    @GetMapping
    String form(
            @RequestParam(defaultValue = "") String done, @CurrentActor Actor actor, Model model) {
        model.addAttribute("sent", done.equals("sent"));
        model.addAttribute(FORM, new MailboxForm(""));
        return show(actor, model);
    }

    @PostMapping
    String request(
            @ModelAttribute(FORM) MailboxForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Model model) {
        Optional<Mailbox> mailbox = Mailbox.parse(form.mailbox());
        if (mailbox.isEmpty()) {
            errors.rejectValue("mailbox", "employment.mailbox.malformed");
        } else if (mailbox.get().equals(actor.mailbox())) {
            errors.rejectValue("mailbox", "employment.mailbox.same");
        } else if (mailboxes.request(actor, mailbox.get())) {
            return "redirect:/my/account/mailbox?done=sent";
        } else {
            errors.rejectValue("mailbox", "employment.mailbox.too-many");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("sent", false);
        return show(actor, model);
    }

    private static String show(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        return "identity/mailbox";
    }
}
