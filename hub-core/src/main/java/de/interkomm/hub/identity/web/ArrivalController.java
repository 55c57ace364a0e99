package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.identity.Role;
import de.interkomm.hub.identity.Standing;
import de.interkomm.hub.identity.TakingOver;
import de.interkomm.hub.identity.TakingOver.Answer;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody decides whether to come along with a network that has moved to this hub. */
@Controller
@RequestMapping("/networks/{network}/arrival")
class ArrivalController {

    private final TakingOver takingOver;
    private final Administrations administrations;

    ArrivalController(TakingOver takingOver, Administrations administrations) {
        this.takingOver = takingOver;
        this.administrations = administrations;
    }

    /** Opening the link changes nothing; the buttons on the page do. */
    @GetMapping
    String look(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        model.addAttribute("token", token);
        return show(id, takingOver.look(id, token), response, model);
    }

    @PostMapping
    String accept(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        return show(id, takingOver.accept(id, token), response, model);
    }

    @PostMapping("/refusal")
    String decline(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        return show(id, takingOver.decline(id, token), response, model);
    }

    private String show(
            NetworkId network, Answer answer, HttpServletResponse response, Model model) {
        model.addAttribute("network", network);
        return switch (answer) {
            case Answer.Open(var name, var roles) -> {
                model.addAttribute("name", name);
                model.addAttribute("roles", roles.stream().map(this::row).toList());
                yield "identity/arrival";
            }
            case Answer.Accepted(var name) -> {
                model.addAttribute("name", name);
                yield "identity/arrival-accepted";
            }
            case Answer.Declined _ -> "identity/arrival-declined";
            case Answer.AnsweredBefore _ -> dead("answered", response, model);
            case Answer.Expired _ -> dead("expired", response, model);
            case Answer.Unknown _ -> dead("unknown", response, model);
        };
    }

    private RoleRow row(Standing standing) {
        RegionalKey key = standing.administration();
        return new RoleRow(
                standing.role(),
                key == null
                        ? null
                        : administrations.find(key).map(Administration::title).orElse(key.value()));
    }

    private static String dead(String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("why", why);
        return "identity/arrival-dead";
    }

    /**
     * @param administration {@code null} for a role held in person
     */
    record RoleRow(Role role, @Nullable String administration) {}
}
