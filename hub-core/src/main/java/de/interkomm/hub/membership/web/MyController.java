package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;
import java.util.Set;

/** Where those who sign in find what is theirs to do. */
@Controller
class MyController {

    private static final int LONGEST_SEARCH = 200;

    private final MyNetworks networks;

    MyController(MyNetworks networks) {
        this.networks = networks;
    }

    /** Whoever runs one network and nothing else has only one place to go to. */
    @GetMapping("/my")
    String mine(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        Set<NetworkId> run = actor.networksWhere(Permission.WORK_ON_APPLICATIONS);
        if (run.size() == 1 && actor.standings().size() == 1) {
            return "redirect:/networks/" + run.iterator().next() + "/coordination";
        }
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        model.addAttribute("actor", actor);
        model.addAttribute("operator", actor.may(Permission.FOUND_NETWORKS));
        model.addAttribute("text", wanted);
        model.addAttribute("many", actor.networks().size() > MyNetworks.PAGE_SIZE);
        model.addAttribute("networks", networks.of(actor, wanted, page, locale));
        return "membership/desk/my";
    }
}
