package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.ApplicationDesk;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** Where those who sign in find what is theirs to do. */
@Controller
class MyController {

    private final Networks networks;
    private final ApplicationDesk desk;

    MyController(Networks networks, ApplicationDesk desk) {
        this.networks = networks;
        this.desk = desk;
    }

    /** Whoever runs one network and nothing else has only one place to go to. */
    @GetMapping("/my")
    String mine(@CurrentActor Actor actor, Model model) {
        List<NetworkProfile> mine =
                networks.all().stream()
                        .filter(one -> actor.may(Permission.WORK_ON_APPLICATIONS, one.id()))
                        .toList();
        if (mine.size() == 1 && actor.standings().size() == 1) {
            return "redirect:/networks/" + mine.getFirst().id() + "/coordination/applications";
        }
        model.addAttribute("actor", actor);
        model.addAttribute("operator", actor.may(Permission.FOUND_NETWORKS));
        model.addAttribute(
                "networks",
                mine.stream().map(one -> new MyNetwork(one, waitingIn(actor, one.id()))).toList());
        return "membership/desk/my";
    }

    private long waitingIn(Actor actor, NetworkId network) {
        return NetworkScope.call(network, () -> desk.waiting(actor, network));
    }

    /**
     * @param waiting how many applications wait for a coordinator
     */
    record MyNetwork(NetworkProfile profile, long waiting) {}
}
