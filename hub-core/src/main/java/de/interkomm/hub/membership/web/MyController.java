package de.interkomm.hub.membership.web;

import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.Consents;
import de.interkomm.hub.identity.Consents.Purpose;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.identity.ReturnPath;
import de.interkomm.hub.membership.MyNetworks;
import de.interkomm.hub.membership.MyNetworks.MyNetwork;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where those who sign in find what is theirs to do. */
@Controller
class MyController {

    private static final int LONGEST_SEARCH = 200;

    private final MyNetworks networks;
    private final DeskHome home;
    private final Consents consents;
    private final Networks profiles;
    private final Clock clock;

    MyController(
            MyNetworks networks, DeskHome home, Consents consents, Networks profiles, Clock clock) {
        this.networks = networks;
        this.home = home;
        this.consents = consents;
        this.profiles = profiles;
        this.clock = clock;
    }

    @GetMapping("/my")
    String mine(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        ReturnPath place = home.of(actor);
        if (!place.equals(ReturnPath.HOME)) {
            return "redirect:" + place;
        }
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        model.addAttribute("actor", actor);
        model.addAttribute("operator", actor.may(Permission.FOUND_NETWORKS));
        model.addAttribute("text", wanted);
        model.addAttribute("many", actor.networks().size() > MyNetworks.PAGE_SIZE);
        Page<MyNetwork> shown = networks.of(actor, wanted, page, locale);
        model.addAttribute("networks", shown);
        model.addAttribute("toDo", networks.waiting(actor, notRun(shown)));
        model.addAttribute("resting", networks.resting(actor, locale));
        model.addAttribute("archived", networks.archived(actor, locale));
        model.addAttribute("words", Purpose.MESSAGES.wording());
        model.addAttribute("unasked", unasked(actor, locale));
        model.addAttribute("zone", clock.getZone());
        return "membership/desk/my";
    }

    /** Whoever runs a network has its overview, which says what waits there. */
    private static List<NetworkId> notRun(Page<MyNetwork> shown) {
        return shown.stream().filter(one -> one.waiting() == null).map(MyNetwork::id).toList();
    }

    /** Where others find the person, and nobody asked whether they may write. */
    private List<NetworkProfile> unasked(Actor actor, Locale locale) {
        return consents.unasked(actor).stream()
                .flatMap(network -> profiles.find(network).stream())
                .sorted(Comparator.comparing(profile -> profile.name().in(locale)))
                .toList();
    }
}
