package de.interkomm.hub.governance.web;

import de.interkomm.hub.governance.GroupGuests;
import de.interkomm.hub.governance.GroupGuests.Answer;
import de.interkomm.hub.governance.GroupGuests.Mine;
import de.interkomm.hub.governance.GuestId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where somebody is invited to be a group's guest, or is one. */
@Controller
class MyGroupsController {

    private final GroupGuests guests;
    private final Networks networks;

    MyGroupsController(GroupGuests guests, Networks networks) {
        this.guests = guests;
        this.networks = networks;
    }

    @GetMapping("/my/groups")
    String mine(
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("done", done);
        return show(actor, locale, model);
    }

    @PostMapping("/my/groups/{guest}/acceptance")
    String accept(
            @PathVariable String guest,
            @RequestParam(defaultValue = "") String home,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        GuestId id = id(guest);
        NetworkId from = NetworkId.parse(home).orElseThrow(PageNotFound::new);
        return after(guests.accept(actor, id, from), "accepted", actor, response, locale, model);
    }

    @PostMapping("/my/groups/{guest}/refusal")
    String decline(
            @PathVariable String guest,
            @CurrentActor Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return after(guests.decline(actor, id(guest)), "declined", actor, response, locale, model);
    }

    private String after(
            Answer answer,
            String done,
            Actor actor,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (answer == Answer.DONE) {
            return "redirect:/my/groups?done=" + done;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("done", "");
        model.addAttribute("refused", answer == Answer.GONE ? "gone" : "no-guest");
        return show(actor, locale, model);
    }

    private String show(Actor actor, Locale locale, Model model) {
        List<Mine> mine = guests.of(actor);
        Map<NetworkId, String> names = new LinkedHashMap<>();
        for (Mine one : mine) {
            networks.find(one.network())
                    .ifPresent(profile -> names.put(one.network(), profile.name().in(locale)));
        }
        model.addAttribute("mine", mine);
        model.addAttribute("names", names);
        return "governance/my-groups";
    }

    private static GuestId id(String typed) {
        return GuestId.parse(typed).orElseThrow(PageNotFound::new);
    }
}
