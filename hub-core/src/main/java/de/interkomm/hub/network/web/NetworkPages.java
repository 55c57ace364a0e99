package de.interkomm.hub.network.web;

import de.interkomm.hub.network.NetworkPagePart;
import de.interkomm.hub.network.NetworkProfile;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Locale;

/** The front page, the list of networks, and the page of each. */
@Controller
class NetworkPages {

    private final Networks networks;
    private final List<NetworkPagePart> parts;

    NetworkPages(Networks networks, List<NetworkPagePart> parts) {
        this.networks = networks;
        this.parts = parts;
    }

    @GetMapping("/")
    String front(Locale locale, Model model) {
        model.addAttribute("networks", cards(locale));
        return "network/front";
    }

    @GetMapping("/networks")
    String list(Locale locale, Model model) {
        model.addAttribute("networks", cards(locale));
        return "network/list";
    }

    @GetMapping("/networks/{network}")
    String network(@PathVariable NetworkId network, Locale locale, Model model) {
        NetworkProfile profile = networks.find(network).orElseThrow(PageNotFound::new);
        model.addAttribute("network", profile);
        model.addAttribute("locale", locale);
        model.addAttribute(
                "parts", parts.stream().flatMap(part -> part.of(network).stream()).toList());
        return "network/network";
    }

    private List<Card> cards(Locale locale) {
        return networks.all().stream().map(profile -> Card.of(profile, locale)).toList();
    }

    /** A network among others. */
    record Card(
            NetworkId id, String name, String shortName, String claim, String text, String host) {

        static Card of(NetworkProfile profile, Locale locale) {
            return new Card(
                    profile.id(),
                    profile.name().in(locale),
                    profile.shortName(),
                    profile.claim().in(locale),
                    profile.description().in(locale),
                    profile.host().name().in(locale));
        }
    }
}
