package de.interkomm.hub.membership.web;

import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.membership.RuleBook;
import de.interkomm.hub.membership.RuleBook.Edition;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;

/** The rules of a network to be read: those in force, and those there were. */
@Controller
@RequestMapping("/networks/{network}/coordination/rules")
class RuleController {

    private final RuleBook rules;
    private final Administrations administrations;
    private final MessageSource messages;

    RuleController(RuleBook rules, Administrations administrations, MessageSource messages) {
        this.rules = rules;
        this.administrations = administrations;
        this.messages = messages;
    }

    @GetMapping
    String current(
            @ModelAttribute(name = "network", binding = false) NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor Actor actor,
            Model model) {
        List<Edition> editions = rules.editions(actor, network);
        show(editions.getFirst(), model);
        model.addAttribute("editions", editions);
        model.addAttribute("saved", done.equals("saved"));
        return "membership/rules/rules";
    }

    @GetMapping("/versions/{version:\\d{1,9}}")
    String version(
            @ModelAttribute(name = "network", binding = false) NetworkId network,
            @PathVariable int version,
            @RequestParam(defaultValue = "-1") int with,
            @CurrentActor Actor actor,
            Locale locale,
            Model model) {
        List<Edition> editions = rules.editions(actor, network);
        Edition shown = edition(editions, version);
        show(shown, model);
        model.addAttribute("editions", editions);
        model.addAttribute("current", editions.getFirst().version());
        Edition other = with < 0 ? before(editions, version) : edition(editions, with);
        model.addAttribute("other", other);
        if (other != null && other.version() != version) {
            model.addAttribute(
                    "lines", RuleComparison.of(other.policy(), shown.policy(), messages, locale));
        }
        return "membership/rules/version";
    }

    private void show(Edition edition, Model model) {
        model.addAttribute("edition", edition);
        model.addAttribute("tree", RuleView.of(edition.policy().rule(), administrations));
        model.addAttribute("dispatches", edition.policy().dispatches().stream().sorted().toList());
    }

    private static Edition edition(List<Edition> editions, int version) {
        return editions.stream()
                .filter(edition -> edition.version() == version)
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    private static @Nullable Edition before(List<Edition> editions, int version) {
        return editions.stream()
                .filter(edition -> edition.version() < version)
                .findFirst()
                .orElse(null);
    }
}
