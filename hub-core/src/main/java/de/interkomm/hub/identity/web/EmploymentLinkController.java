package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.EmploymentRenewals;
import de.interkomm.hub.identity.MailboxChanges;
import de.interkomm.hub.identity.Vouching;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;

/**
 * Where the links in mails about employments lead. Opening one changes nothing; the button on its
 * page does.
 */
@Controller
@RequestMapping("/employment")
class EmploymentLinkController {

    private final EmploymentRenewals renewals;
    private final Vouching vouching;
    private final MailboxChanges mailboxes;
    private final AdministrationChoice choice;
    private final Clock clock;

    EmploymentLinkController(
            EmploymentRenewals renewals,
            Vouching vouching,
            MailboxChanges mailboxes,
            AdministrationChoice choice,
            Clock clock) {
        this.renewals = renewals;
        this.vouching = vouching;
        this.mailboxes = mailboxes;
        this.choice = choice;
        this.clock = clock;
    }

    @GetMapping("/renewal")
    String renewal(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        return show(renewals.look(token), response, model);
    }

    @PostMapping("/renewal")
    String renew(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        return show(renewals.confirm(token), response, model);
    }

    private String show(
            EmploymentRenewals.Answer answer, HttpServletResponse response, Model model) {
        model.addAttribute("zone", clock.getZone());
        return switch (answer) {
            case EmploymentRenewals.Answer.Open(var name, var administration) -> {
                model.addAttribute("name", name);
                model.addAttribute("administration", choice.nameOf(administration));
                yield "identity/renewal";
            }
            case EmploymentRenewals.Answer.Confirmed(var name, var administration, var due) -> {
                model.addAttribute("name", name);
                model.addAttribute("administration", choice.nameOf(administration));
                model.addAttribute("due", due);
                yield "identity/renewal-confirmed";
            }
            case EmploymentRenewals.Answer.NotByMailbox(var administration) -> {
                model.addAttribute("administration", choice.nameOf(administration));
                yield "identity/renewal-not-by-mailbox";
            }
            case EmploymentRenewals.Answer.Expired _ -> dead("renewal.expired", response, model);
            case EmploymentRenewals.Answer.Unknown _ -> dead("unknown", response, model);
        };
    }

    @GetMapping("/vouching")
    String vouching(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        return show(vouching.look(token), response, model);
    }

    @PostMapping("/vouching")
    String answer(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String decision,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        Vouching.Answer answer =
                switch (decision) {
                    case "vouch" -> vouching.vouch(token);
                    case "decline" -> vouching.decline(token);
                    default -> vouching.look(token);
                };
        return show(answer, response, model);
    }

    private String show(Vouching.Answer answer, HttpServletResponse response, Model model) {
        return switch (answer) {
            case Vouching.Answer.Open(var name, var mailbox, var administration) -> {
                model.addAttribute("name", name);
                model.addAttribute("mailbox", mailbox);
                model.addAttribute("administration", choice.nameOf(administration));
                yield "identity/vouching";
            }
            case Vouching.Answer.Vouched(var name) -> answered("vouched", name, model);
            case Vouching.Answer.Declined(var name) -> answered("declined", name, model);
            case Vouching.Answer.Settled _ -> dead("vouching.settled", response, model);
            case Vouching.Answer.NotVerified _ -> dead("vouching.not-verified", response, model);
            case Vouching.Answer.Expired _ -> dead("vouching.expired", response, model);
            case Vouching.Answer.Unknown _ -> dead("unknown", response, model);
        };
    }

    private static String answered(String what, String name, Model model) {
        model.addAttribute("what", what);
        model.addAttribute("name", name);
        return "identity/vouching-answered";
    }

    @GetMapping("/mailbox")
    String mailbox(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        return show(mailboxes.look(token), response, model);
    }

    @PostMapping("/mailbox")
    String change(
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("token", token);
        return show(mailboxes.confirm(token), response, model);
    }

    private static String show(
            MailboxChanges.Answer answer, HttpServletResponse response, Model model) {
        return switch (answer) {
            case MailboxChanges.Answer.Open(var from, var to) -> {
                model.addAttribute("from", from);
                model.addAttribute("to", to);
                yield "identity/mailbox-confirm";
            }
            case MailboxChanges.Answer.Changed(var to) -> {
                model.addAttribute("to", to);
                yield "identity/mailbox-changed";
            }
            case MailboxChanges.Answer.Taken(var to) -> {
                model.addAttribute("to", to);
                response.setStatus(HttpStatus.CONFLICT.value());
                yield "identity/mailbox-taken";
            }
            case MailboxChanges.Answer.Dead _ -> dead("mailbox.dead", response, model);
        };
    }

    private static String dead(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("why", why);
        return "identity/employment-dead";
    }
}
