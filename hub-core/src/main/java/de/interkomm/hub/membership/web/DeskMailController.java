package de.interkomm.hub.membership.web;

import static de.interkomm.hub.membership.web.DeskModel.NETWORK;

import de.interkomm.hub.mail.MailId;
import de.interkomm.hub.mail.MailLog;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Set;

/** Mails of the network that did not arrive, and those still under way. */
@Controller
@RequestMapping("/networks/{network}/coordination/mail")
class DeskMailController {

    private static final Set<String> DEEDS = Set.of("scheduled", "not-failed");

    private final MailLog log;

    DeskMailController(MailLog log) {
        this.log = log;
    }

    @GetMapping
    String mails(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("done", DEEDS.contains(done) ? done : "");
        model.addAttribute("failed", log.failedIn(network));
        model.addAttribute("waiting", log.waitingIn(network));
        return "membership/desk/mail";
    }

    @PostMapping("/{id}/retry")
    String retry(
            @ModelAttribute(name = NETWORK, binding = false) NetworkId network,
            @PathVariable String id) {
        MailId mail = MailId.parse(id).orElseThrow(PageNotFound::new);
        return switch (log.retry(network, mail)) {
            case SCHEDULED -> backTo(network, "scheduled");
            case NOT_FAILED -> backTo(network, "not-failed");
            case UNKNOWN -> throw new PageNotFound();
        };
    }

    private static String backTo(NetworkId network, String done) {
        return "redirect:/networks/%s/coordination/mail?done=%s".formatted(network, done);
    }
}
