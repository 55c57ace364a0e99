package de.interkomm.hub.reuse.web;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.reuse.ReuseLinks;
import de.interkomm.hub.reuse.ReuseLinks.Answer;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/**
 * Where the links in mails about reuse lead. Opening one changes nothing; the buttons on its page
 * do.
 */
@Controller
@RequestMapping(ReusePages.NETWORK + "/reuse")
class ReuseLinkController {

    private final ReuseLinks links;

    ReuseLinkController(ReuseLinks links) {
        this.links = links;
    }

    @GetMapping("/request")
    String request(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return show(
                links.lookAtRequest(network, token),
                network,
                "request",
                token,
                response,
                locale,
                model);
    }

    @PostMapping("/request")
    String take(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return show(
                links.takeRequest(network, token),
                network,
                "request",
                token,
                response,
                locale,
                model);
    }

    @GetMapping("/confirmation")
    String confirmation(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return show(
                links.look(network, token),
                network,
                "confirmation",
                token,
                response,
                locale,
                model);
    }

    @PostMapping("/confirmation")
    String answer(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String decision,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Answer answer =
                switch (decision) {
                    case "confirm" -> links.confirm(network, token);
                    case "deny" -> links.deny(network, token);
                    default -> links.look(network, token);
                };
        return show(answer, network, "confirmation", token, response, locale, model);
    }

    private static String show(
            Answer answer,
            NetworkId network,
            String what,
            String token,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        model.addAttribute("network", network);
        model.addAttribute("what", what);
        model.addAttribute("token", token);
        return switch (answer) {
            case Answer.Open(var subject, var by) -> {
                model.addAttribute("subject", subject);
                model.addAttribute("by", by);
                model.addAttribute(
                        "administration",
                        new AdministrationTitle(subject.administration()).nominative(locale));
                yield "reuse/link";
            }
            case Answer.Given(var subject, var outcome) -> {
                model.addAttribute("subject", subject);
                model.addAttribute("outcome", outcome);
                model.addAttribute("base", ReusePages.project(network, subject.project()));
                yield "reuse/answered";
            }
            case Answer.Dead() -> {
                response.setStatus(HttpStatus.GONE.value());
                yield "reuse/dead-link";
            }
        };
    }
}
