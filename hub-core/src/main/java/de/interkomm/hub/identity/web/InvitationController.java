package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.Invitations;
import de.interkomm.hub.identity.Invitations.Answer;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link of an invitation leads. */
@Controller
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Opening the link changes nothing; the button on the page does. */
    @GetMapping("/networks/{network}/invitation")
    String look(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        model.addAttribute("token", token);
        return show(id, invitations.look(id, token), response, model);
    }

    @PostMapping("/networks/{network}/invitation")
    String accept(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        return show(id, invitations.accept(id, token), response, model);
    }

    private static String show(
            NetworkId network, Answer answer, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        return switch (answer) {
            case Answer.Open(var name, var role) -> {
                model.addAttribute("name", name);
                model.addAttribute("role", role);
                yield "identity/invitation";
            }
            case Answer.Accepted(var name, var role) -> {
                model.addAttribute("name", name);
                model.addAttribute("role", role);
                yield "identity/invitation-accepted";
            }
            case Answer.AcceptedBefore _ -> dead("accepted", response, model);
            case Answer.Expired _ -> dead("expired", response, model);
            case Answer.Withdrawn _ -> dead("withdrawn", response, model);
            case Answer.Unknown _ -> dead("unknown", response, model);
        };
    }

    private static String dead(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("why", why);
        return "identity/invitation-dead";
    }
}
