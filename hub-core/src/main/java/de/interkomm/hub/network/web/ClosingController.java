package de.interkomm.hub.network.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkClosing;
import de.interkomm.hub.network.NetworkClosing.Step;
import de.interkomm.hub.network.NetworkState;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.ConflictOnPage;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a network is ended: by its coordinators from inside, by operators from outside, who alone
 * open it again.
 */
@Controller
class ClosingController {

    private static final String INSIDE = "/networks/{network}/coordination/closing";
    private static final String OUTSIDE = "/operator/networks/{network}/closing";

    private final NetworkClosing closing;
    private final Networks networks;

    ClosingController(NetworkClosing closing, Networks networks) {
        this.closing = closing;
        this.networks = networks;
    }

    @GetMapping(INSIDE)
    String inside(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        actor.require(Permission.CLOSE_NETWORK, network);
        NetworkState state = networks.state(network).orElseThrow(PageNotFound::new);
        model.addAttribute("base", "/networks/" + network + "/coordination/closing");
        model.addAttribute("back", "/networks/" + network + "/coordination/settings");
        model.addAttribute("archive", "/networks/" + network + "/coordination/archive");
        model.addAttribute("heading", "network.closing.title");
        model.addAttribute("lead", "network.closing.lead");
        return page(network, state, onwards(state), to, done, locale, model);
    }

    @PostMapping(INSIDE)
    String stepInside(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor) {
        actor.require(Permission.CLOSE_NETWORK, network);
        take(actor, network, stateOf(to));
        return "redirect:/networks/" + network + "/coordination/closing?done=yes";
    }

    @GetMapping(OUTSIDE)
    String outside(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        actor.require(Permission.FOUND_NETWORKS);
        NetworkState state = networks.state(network).orElseThrow(PageNotFound::new);
        model.addAttribute("base", "/operator/networks/" + network + "/closing");
        model.addAttribute("back", "/operator/networks/" + network);
        model.addAttribute("archive", "/operator/networks/" + network + "/archive");
        model.addAttribute("heading", "network.closing.title.from." + state);
        model.addAttribute("lead", "network.closing.lead.operator");
        List<NetworkState> steps =
                state == NetworkState.READ_ONLY
                        ? List.of(NetworkState.ARCHIVED, NetworkState.OPEN)
                        : state == NetworkState.ARCHIVED
                                ? List.of(NetworkState.OPEN)
                                : onwards(state);
        return page(network, state, steps, to, done, locale, model);
    }

    @PostMapping(OUTSIDE)
    String stepOutside(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String to,
            @CurrentActor Actor actor) {
        actor.require(Permission.FOUND_NETWORKS);
        take(actor, network, stateOf(to));
        return "redirect:/operator/networks/" + network + "/closing?done=yes";
    }

    private static List<NetworkState> onwards(NetworkState state) {
        return switch (state) {
            case OPEN -> List.of(NetworkState.READ_ONLY);
            case READ_ONLY -> List.of(NetworkState.ARCHIVED);
            case ARCHIVED -> List.of();
        };
    }

    private static NetworkState stateOf(String name) {
        return Stream.of(NetworkState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    private void take(Actor actor, NetworkId network, NetworkState to) {
        Step step =
                switch (to) {
                    case READ_ONLY -> closing.closeForChanges(actor, network);
                    case ARCHIVED -> closing.archive(actor, network);
                    case OPEN -> closing.reopen(actor, network);
                };
        switch (step) {
            case DONE -> {}
            case NOT_FROM_HERE -> throw new ConflictOnPage("network.closing.not-from-here");
            case NO_SUCH_NETWORK -> throw new PageNotFound();
        }
    }

    /**
     * @param to the step that was chosen and is to be confirmed; empty while none is
     */
    private String page(
            NetworkId network,
            NetworkState state,
            List<NetworkState> steps,
            String to,
            String done,
            Locale locale,
            Model model) {
        model.addAttribute(
                "name", networks.find(network).orElseThrow(PageNotFound::new).name().in(locale));
        model.addAttribute("state", state);
        model.addAttribute("steps", steps);
        model.addAttribute(
                "asked",
                steps.stream().filter(step -> step.name().equals(to)).findFirst().orElse(null));
        model.addAttribute("done", done);
        return "network/closing";
    }
}
