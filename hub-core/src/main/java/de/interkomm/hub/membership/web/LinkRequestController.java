package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.RateLimits;
import de.interkomm.hub.mail.LocalMailbox;
import de.interkomm.hub.mail.Mailbox;
import de.interkomm.hub.membership.Applications;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import java.util.Optional;

/** A new link for those who have lost theirs. The answer is the same for every mailbox. */
@Controller
class LinkRequestController {

    private static final String PAGE = "membership/link-request";

    private final Applications applications;
    private final JoinableNetworks networks;
    private final JoinLimits limits;
    private final ObjectProvider<LocalMailbox> localMailbox;

    LinkRequestController(
            Applications applications,
            JoinableNetworks networks,
            JoinLimits limits,
            ObjectProvider<LocalMailbox> localMailbox) {
        this.applications = applications;
        this.networks = networks;
        this.limits = limits;
        this.localMailbox = localMailbox;
    }

    @GetMapping("/networks/{network}/applications")
    String form(@PathVariable NetworkId network, Model model) {
        networks.policy(network);
        model.addAttribute("network", network);
        model.addAttribute("linkRequest", LinkRequestForm.empty());
        return PAGE;
    }

    @PostMapping("/networks/{network}/applications")
    String request(
            @PathVariable NetworkId network,
            @ModelAttribute("linkRequest") LinkRequestForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        networks.policy(network);
        model.addAttribute("network", network);
        Optional<Mailbox> mailbox = Mailbox.parse(form.mailbox());
        if (mailbox.isEmpty()) {
            errors.rejectValue("mailbox", "applicant.join.mailbox.malformed");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        if (limits.attemptMail(request.getRemoteAddr()) instanceof RateLimits.Refused refused) {
            errors.rejectValue("mailbox", "applicant.join.too-many");
            JoinLimits.refuse(response, refused);
            return PAGE;
        }
        applications.mailLinks(network, mailbox.get());
        return "redirect:/networks/" + network + "/applications/sent";
    }

    @GetMapping("/networks/{network}/applications/sent")
    String sent(@PathVariable NetworkId network, Model model) {
        model.addAttribute("network", networks.profile(network));
        model.addAttribute("localMailbox", localMailbox.getIfAvailable() != null);
        return "membership/link-sent";
    }
}
