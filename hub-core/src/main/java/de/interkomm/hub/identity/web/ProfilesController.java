package de.interkomm.hub.identity.web;

import de.interkomm.hub.identity.AccountId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Profiles;
import de.interkomm.hub.identity.Profiles.Profile;
import de.interkomm.hub.identity.Profiles.Query;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.stream.Stream;

/** Who belongs to a network, for those who do. */
@Controller
class ProfilesController {

    private static final int LONGEST_SEARCH = 200;

    private final Profiles profiles;
    private final AdministrationNames administrations;

    ProfilesController(Profiles profiles, AdministrationNames administrations) {
        this.profiles = profiles;
        this.administrations = administrations;
    }

    @GetMapping(PeoplePaths.PROFILES)
    String list(
            @PathVariable String network,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        String wanted = text.substring(0, Math.min(text.length(), LONGEST_SEARCH));
        Page<Profile> found = profiles.find(actor, id, new Query(wanted, PeoplePaths.page(page)));
        model.addAttribute("network", id);
        model.addAttribute("profiles", found);
        model.addAttribute("names", administrations.of(found.stream()));
        model.addAttribute("text", wanted);
        return "identity/profiles";
    }

    @GetMapping(PeoplePaths.PROFILES + "/{account}")
    String one(
            @PathVariable String network,
            @PathVariable String account,
            @CurrentActor Actor actor,
            Model model) {
        NetworkId id = PeoplePaths.id(network);
        Profile profile =
                AccountId.parse(account)
                        .flatMap(one -> profiles.open(actor, id, one))
                        .orElseThrow(PageNotFound::new);
        model.addAttribute("network", id);
        model.addAttribute("profile", profile);
        model.addAttribute("names", administrations.of(Stream.of(profile)));
        model.addAttribute("own", profile.id().equals(actor.account()));
        return "identity/profile";
    }
}
